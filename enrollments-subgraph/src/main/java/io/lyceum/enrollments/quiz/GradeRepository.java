package io.lyceum.enrollments.quiz;

import static io.lyceum.enrollments.generated.tables.Tables.FINAL_GRADES;
import static io.lyceum.enrollments.generated.tables.Tables.QUIZ_RESULTS;
import static org.jooq.impl.DSL.iif;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import io.lyceum.enrollments.generated.tables.tables.records.FinalGradesRecord;
import io.lyceum.enrollments.generated.tables.tables.records.QuizResultsRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How learners did. Whoever writes here has locked the enrollment, so that nobody inserts between the update and the insert. */
@Repository
class GradeRepository {

    private final DSLContext database;

    GradeRepository(DSLContext database) {
        this.database = database;
    }

    /** @return false if a state that is as new, or newer, is there already */
    boolean save(QuizResult result, long version, Instant occurredAt) {
        QuizResultsRecord row = new QuizResultsRecord();
        row.setEnrollmentId(result.enrollmentId());
        row.setQuizId(result.quizId());
        row.setPercentage(result.percentage());
        row.setIsPassed(result.isPassed());
        row.setIsOutOfAttempts(result.isOutOfAttempts());
        row.setIsExcused(result.isExcused());
        row.setVersion(Math.toIntExact(version));
        // Whether it counts moves the final grade as the percentage does; what an excused quiz comes to does not.
        Condition isSame = QUIZ_RESULTS.IS_EXCUSED.eq(result.isExcused())
                .and(result.isExcused() ? noCondition() : QUIZ_RESULTS.PERCENTAGE.isNotDistinctFrom(result.percentage()));
        Field<Instant> percentageAt = iif(isSame, QUIZ_RESULTS.PERCENTAGE_AT, val(occurredAt, QUIZ_RESULTS.PERCENTAGE_AT));
        return database.update(QUIZ_RESULTS)
                                // First, because MySQL assigns in this order, and this compares with what was there.
                                .set(QUIZ_RESULTS.PERCENTAGE_AT, percentageAt)
                                .set(row)
                                .where(
                                        QUIZ_RESULTS.ENROLLMENT_ID.eq(result.enrollmentId()),
                                        QUIZ_RESULTS.QUIZ_ID.eq(result.quizId()),
                                        QUIZ_RESULTS.VERSION.lt(row.getVersion()))
                                .execute()
                        == 1
                || database.insertInto(QUIZ_RESULTS)
                                .set(row)
                                .set(QUIZ_RESULTS.PERCENTAGE_AT, occurredAt)
                                .onDuplicateKeyIgnore()
                                .execute()
                        == 1;
    }

    /**
     * @param percentage null where nothing counts
     * @return false if a state that is as new, or newer, is there already
     */
    boolean save(UUID enrollment, @Nullable BigDecimal percentage, long version, Instant occurredAt) {
        FinalGradesRecord row = new FinalGradesRecord();
        row.setEnrollmentId(enrollment);
        row.setPercentage(percentage);
        row.setVersion(Math.toIntExact(version));
        row.setOccurredAt(occurredAt);
        return database.update(FINAL_GRADES)
                                .set(row)
                                .where(FINAL_GRADES.ENROLLMENT_ID.eq(enrollment), FINAL_GRADES.VERSION.lt(row.getVersion()))
                                .execute()
                        == 1
                || database.insertInto(FINAL_GRADES).set(row).onDuplicateKeyIgnore().execute() == 1;
    }
}
