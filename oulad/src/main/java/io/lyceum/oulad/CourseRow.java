package io.lyceum.oulad;

import java.time.Instant;

/**
 * A row of {@code courses.csv}.
 *
 * @param length of the presentation, in days
 */
public record CourseRow(Presentation presentation, int length) {

    /** When the presentation ends. */
    public Instant end() {
        return presentation.at(length);
    }
}
