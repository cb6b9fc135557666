package io.lyceum.assessments.gradebook;

import static io.lyceum.assessments.generated.tables.Tables.ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.assessments.generated.tables.Tables.EXCUSED_ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.EXCUSED_QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.starter.viewer.Viewer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What work counts, and who is excused from it. */
@Repository
class WorkRepository {

    private final DSLContext database;

    WorkRepository(DSLContext database) {
        this.database = database;
    }

    /** Work that the viewer may see, as it is now; nobody else changes it until the transaction ends. */
    Optional<LockedWork> lock(WorkKey work, Viewer viewer) {
        return work.isQuiz()
                ? database.select(QUIZZES.COURSE_ID, QUIZZES.VERSION, field(CourseAccess.grades(viewer, QUIZZES.COURSE_ID)))
                        .from(QUIZZES)
                        .where(QUIZZES.ID.eq(work.id()), CourseAccess.seesTask(viewer, QUIZZES.IS_PUBLISHED, QUIZZES.COURSE_ID))
                        .forUpdate()
                        .of(QUIZZES)
                        .fetchOptional(mapping(LockedWork::new))
                : database.select(ASSIGNMENTS.COURSE_ID, ASSIGNMENTS.VERSION, field(CourseAccess.grades(viewer, ASSIGNMENTS.COURSE_ID)))
                        .from(ASSIGNMENTS)
                        .where(ASSIGNMENTS.ID.eq(work.id()), CourseAccess.seesTask(viewer, ASSIGNMENTS.IS_PUBLISHED, ASSIGNMENTS.COURSE_ID))
                        .forUpdate()
                        .of(ASSIGNMENTS)
                        .fetchOptional(mapping(LockedWork::new));
    }

    void setWeight(WorkKey work, @Nullable BigDecimal weight, Instant now) {
        if (work.isQuiz()) {
            database.update(QUIZZES)
                    .set(QUIZZES.WEIGHT, weight)
                    .set(QUIZZES.VERSION, QUIZZES.VERSION.plus(1))
                    .set(QUIZZES.UPDATED_AT, now)
                    .where(QUIZZES.ID.eq(work.id()))
                    .execute();
        } else {
            database.update(ASSIGNMENTS)
                    .set(ASSIGNMENTS.WEIGHT, weight)
                    .set(ASSIGNMENTS.VERSION, ASSIGNMENTS.VERSION.plus(1))
                    .set(ASSIGNMENTS.UPDATED_AT, now)
                    .where(ASSIGNMENTS.ID.eq(work.id()))
                    .execute();
        }
    }

    /** @return whether the enrollment is one of the course; nobody else changes its work until the transaction ends */
    boolean lockEnrollment(UUID enrollment, UUID course) {
        return database.selectOne()
                .from(ENROLLMENTS)
                .where(ENROLLMENTS.ID.eq(enrollment), ENROLLMENTS.COURSE_ID.eq(course))
                .forUpdate()
                .fetch()
                .isNotEmpty();
    }

    /** @return whether the learner was not excused before */
    boolean excuse(WorkKey work, UUID enrollment, @Nullable String reason, UUID grader, Instant now) {
        return work.isQuiz()
                ? database.insertInto(EXCUSED_QUIZZES)
                                .set(EXCUSED_QUIZZES.ENROLLMENT_ID, enrollment)
                                .set(EXCUSED_QUIZZES.QUIZ_ID, work.id())
                                .set(EXCUSED_QUIZZES.REASON, reason)
                                .set(EXCUSED_QUIZZES.EXCUSED_BY, grader)
                                .set(EXCUSED_QUIZZES.EXCUSED_AT, now)
                                .onDuplicateKeyIgnore()
                                .execute()
                        == 1
                : database.insertInto(EXCUSED_ASSIGNMENTS)
                                .set(EXCUSED_ASSIGNMENTS.ENROLLMENT_ID, enrollment)
                                .set(EXCUSED_ASSIGNMENTS.ASSIGNMENT_ID, work.id())
                                .set(EXCUSED_ASSIGNMENTS.REASON, reason)
                                .set(EXCUSED_ASSIGNMENTS.EXCUSED_BY, grader)
                                .set(EXCUSED_ASSIGNMENTS.EXCUSED_AT, now)
                                .onDuplicateKeyIgnore()
                                .execute()
                        == 1;
    }

    /** @return whether the learner was excused before */
    boolean count(WorkKey work, UUID enrollment) {
        return work.isQuiz()
                ? database.deleteFrom(EXCUSED_QUIZZES)
                                .where(EXCUSED_QUIZZES.ENROLLMENT_ID.eq(enrollment), EXCUSED_QUIZZES.QUIZ_ID.eq(work.id()))
                                .execute()
                        == 1
                : database.deleteFrom(EXCUSED_ASSIGNMENTS)
                                .where(EXCUSED_ASSIGNMENTS.ENROLLMENT_ID.eq(enrollment), EXCUSED_ASSIGNMENTS.ASSIGNMENT_ID.eq(work.id()))
                                .execute()
                        == 1;
    }
}
