package io.lyceum.oulad;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code assessments.csv}.
 *
 * @param id unique in the dataset
 * @param day when it is due, from the presentation's start; null where the dataset does not say
 * @param weight in the final grade, in percent; coursework and exams are weighted apart
 */
public record AssessmentRow(Presentation presentation, int id, AssessmentType type, @Nullable Integer day, BigDecimal weight) {

    /** When it is due; null where the dataset does not say. */
    public @Nullable Instant dueAt() {
        return day == null ? null : presentation.at(day);
    }
}
