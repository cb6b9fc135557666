package io.lyceum.enrollments.quiz;

import static io.lyceum.enrollments.generated.tables.Tables.FINAL_GRADES;
import static io.lyceum.enrollments.generated.tables.Tables.QUIZ_RESULTS;

import io.lyceum.enrollments.generated.tables.tables.records.FinalGradesRecord;
import io.lyceum.enrollments.generated.tables.tables.records.QuizResultsRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;
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
        row.setVersion(Math.toIntExact(version));
        row.setOccurredAt(occurredAt);
        Condition isSame = QUIZ_RESULTS.ENROLLMENT_ID.eq(row.getEnrollmentId()).and(QUIZ_RESULTS.QUIZ_ID.eq(row.getQuizId()));
        return save(QUIZ_RESULTS, row, isSame.and(QUIZ_RESULTS.VERSION.lt(row.getVersion())));
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
        Condition isSame = FINAL_GRADES.ENROLLMENT_ID.eq(enrollment);
        return save(FINAL_GRADES, row, isSame.and(FINAL_GRADES.VERSION.lt(row.getVersion())));
    }

    private <R extends TableRecord<R>> boolean save(Table<R> table, R row, Condition isOlder) {
        return database.update(table).set(row).where(isOlder).execute() == 1
                || database.insertInto(table).set(row).onDuplicateKeyIgnore().execute() == 1;
    }
}
