package io.lyceum.enrollments.completion;

import static io.lyceum.enrollments.generated.tables.Tables.AWAITED_COMPLETIONS;
import static io.lyceum.enrollments.generated.tables.Tables.CERTIFICATES;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_SNAPSHOTS;
import static io.lyceum.enrollments.generated.tables.Tables.DISPLAY_NAMES;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.FINAL_GRADES;
import static io.lyceum.enrollments.generated.tables.Tables.GRADED_QUIZZES;
import static io.lyceum.enrollments.generated.tables.Tables.QUIZ_RESULTS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.lyceum.enrollments.generated.types.EnrollmentOutcome;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** Which enrollments are completed, or could be. */
@Repository
class CompletionRepository {

    private final DSLContext database;

    CompletionRepository(DSLContext database) {
        this.database = database;
    }

    /** Locks enrollments until the transaction ends; in the order of their keys, so that rivals do not wait for each other in a circle. */
    void lock(Collection<UUID> enrollments) {
        database.select(ENROLLMENTS.ID)
                .from(ENROLLMENTS)
                .where(ENROLLMENTS.ID.in(enrollments))
                .orderBy(ENROLLMENTS.ID)
                .forUpdate()
                .fetch();
    }

    /** Locks a course's enrollments that may yet be completed, until the transaction ends. */
    List<UUID> lockOpen(UUID course) {
        return database.select(ENROLLMENTS.ID)
                .from(ENROLLMENTS)
                .where(ENROLLMENTS.COURSE_ID.eq(course), LessonCountRepository.isOpen())
                .orderBy(ENROLLMENTS.ID)
                .forUpdate()
                .fetch(ENROLLMENTS.ID);
    }

    /** Those of some enrollments that are active, and in which everything that counts is done. */
    List<FinishedCourse> findFinished(Collection<UUID> enrollments) {
        return find(
                enrollments,
                ENROLLMENTS.STATUS.eq(EnrollmentStatus.ACTIVE)
                        // A course of which no mandatory lesson is known is not done by doing nothing.
                        .and(ENROLLMENTS.TOTAL_LESSONS.gt(0))
                        .and(ENROLLMENTS.COMPLETED_LESSONS.eq(ENROLLMENTS.TOTAL_LESSONS))
                        .and(notExists(openQuiz())));
    }

    /** Those of some enrollments that are completed already. */
    List<FinishedCourse> findCompleted(Collection<UUID> enrollments) {
        return find(enrollments, ENROLLMENTS.STATUS.eq(EnrollmentStatus.COMPLETED));
    }

    /** Those of some enrollments that are completed already, and of which no certificate was ever issued. */
    List<FinishedCourse> findCompletedWithoutCertificate(Collection<UUID> enrollments) {
        return find(
                enrollments,
                ENROLLMENTS.STATUS.eq(EnrollmentStatus.COMPLETED)
                        .and(notExists(selectOne().from(CERTIFICATES).where(CERTIFICATES.ENROLLMENT_ID.eq(ENROLLMENTS.ID)))));
    }

    /** Completes active enrollments. */
    void complete(Collection<UUID> enrollments, EnrollmentOutcome outcome, Instant now) {
        database.update(ENROLLMENTS)
                .set(ENROLLMENTS.STATUS, EnrollmentStatus.COMPLETED)
                .set(ENROLLMENTS.OUTCOME, outcome)
                .set(ENROLLMENTS.OUTCOME_SETTLED_AT, now)
                .set(ENROLLMENTS.COMPLETED_AT, now)
                .set(ENROLLMENTS.VERSION, ENROLLMENTS.VERSION.plus(1))
                .set(ENROLLMENTS.UPDATED_AT, now)
                .where(ENROLLMENTS.ID.in(enrollments), ENROLLMENTS.STATUS.eq(EnrollmentStatus.ACTIVE))
                .execute();
    }

    /** Changes how completed enrollments ended. */
    void changeOutcome(Collection<UUID> enrollments, EnrollmentOutcome outcome, Instant now) {
        database.update(ENROLLMENTS)
                .set(ENROLLMENTS.OUTCOME, outcome)
                .set(ENROLLMENTS.OUTCOME_SETTLED_AT, now)
                .set(ENROLLMENTS.VERSION, ENROLLMENTS.VERSION.plus(1))
                .set(ENROLLMENTS.UPDATED_AT, now)
                .where(ENROLLMENTS.ID.in(enrollments), ENROLLMENTS.STATUS.eq(EnrollmentStatus.COMPLETED))
                .execute();
    }

    private List<FinishedCourse> find(Collection<UUID> enrollments, Condition condition) {
        Field<Instant> lastResultAt = field(select(max(QUIZ_RESULTS.PERCENTAGE_AT))
                .from(QUIZ_RESULTS)
                .join(GRADED_QUIZZES)
                .on(
                        GRADED_QUIZZES.QUIZ_ID.eq(QUIZ_RESULTS.QUIZ_ID),
                        GRADED_QUIZZES.IS_COUNTED.isTrue(),
                        GRADED_QUIZZES.IS_WEIGHTED.isTrue())
                .where(QUIZ_RESULTS.ENROLLMENT_ID.eq(ENROLLMENTS.ID)));
        return database.select(
                        ENROLLMENTS.ID,
                        ENROLLMENTS.OUTCOME,
                        field(ENROLLMENTS.OUTCOME.isNotNull().and(ENROLLMENTS.OUTCOME_SETTLED_AT.isNull())),
                        COURSE_SNAPSHOTS.PASS_MARK,
                        COURSE_SNAPSHOTS.DISTINCTION_MARK,
                        COURSE_SNAPSHOTS.HAS_CERTIFICATE,
                        FINAL_GRADES.PERCENTAGE,
                        FINAL_GRADES.OCCURRED_AT,
                        lastResultAt,
                        field(exists(failedQuiz())),
                        field(DISPLAY_NAMES.USER_ID.isNotNull()),
                        AWAITED_COMPLETIONS.DUE_AT)
                .from(ENROLLMENTS)
                .join(COURSE_SNAPSHOTS)
                .on(COURSE_SNAPSHOTS.COURSE_ID.eq(ENROLLMENTS.COURSE_ID))
                .leftJoin(FINAL_GRADES)
                .on(FINAL_GRADES.ENROLLMENT_ID.eq(ENROLLMENTS.ID))
                .leftJoin(DISPLAY_NAMES)
                .on(DISPLAY_NAMES.USER_ID.eq(ENROLLMENTS.USER_ID))
                .leftJoin(AWAITED_COMPLETIONS)
                .on(AWAITED_COMPLETIONS.ENROLLMENT_ID.eq(ENROLLMENTS.ID))
                .where(ENROLLMENTS.ID.in(enrollments), condition)
                .fetch(Records.mapping(FinishedCourse::new));
    }

    /** A quiz that counts, and that the enrollment's learner may still pass. */
    private static Select<?> openQuiz() {
        return selectOne()
                .from(GRADED_QUIZZES)
                .leftJoin(QUIZ_RESULTS)
                .on(QUIZ_RESULTS.QUIZ_ID.eq(GRADED_QUIZZES.QUIZ_ID), QUIZ_RESULTS.ENROLLMENT_ID.eq(ENROLLMENTS.ID))
                .where(
                        GRADED_QUIZZES.COURSE_ID.eq(ENROLLMENTS.COURSE_ID),
                        GRADED_QUIZZES.IS_COUNTED.isTrue(),
                        QUIZ_RESULTS.QUIZ_ID.isNull()
                                .or(QUIZ_RESULTS.IS_PASSED.isFalse()
                                        .and(QUIZ_RESULTS.IS_OUT_OF_ATTEMPTS.isFalse())
                                        .and(QUIZ_RESULTS.IS_EXCUSED.isFalse())));
    }

    private static Select<?> failedQuiz() {
        return selectOne()
                .from(QUIZ_RESULTS)
                .join(GRADED_QUIZZES)
                .on(GRADED_QUIZZES.QUIZ_ID.eq(QUIZ_RESULTS.QUIZ_ID), GRADED_QUIZZES.IS_COUNTED.isTrue())
                .where(
                        QUIZ_RESULTS.ENROLLMENT_ID.eq(ENROLLMENTS.ID),
                        QUIZ_RESULTS.IS_PASSED.isFalse(),
                        QUIZ_RESULTS.IS_EXCUSED.isFalse());
    }
}
