package io.lyceum.assessments.grade;

import io.lyceum.starter.event.Event;
import io.lyceum.starter.id.TypeId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * That a final grade changed, as {@code grade.updated} tells it.
 *
 * @param percentage null where nothing counts any longer
 */
record GradeUpdated(String enrollmentId, String userId, String courseId, @Nullable BigDecimal percentage) {

    private static final String AGGREGATE = "enrollment";

    static Event event(FinalGrade grade) {
        GradeUpdated payload = new GradeUpdated(
                TypeId.encode(AGGREGATE, grade.enrollmentId()),
                TypeId.encode("user", grade.userId()),
                TypeId.encode("course", grade.courseId()),
                grade.percentage());
        return new Event("grade.updated", AGGREGATE, grade.enrollmentId(), grade.version(), grade.updatedAt(), payload);
    }
}
