package io.lyceum.assessments.grade;

import static io.lyceum.assessments.generated.tables.Tables.ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.GRADES;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSIONS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.starter.viewer.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What releasing grades reads and writes. */
@Repository
class ReleaseRepository {

    private final DSLContext database;

    ReleaseRepository(DSLContext database) {
        this.database = database;
    }

    /** A graded submission whose learner does not see the grade. */
    record Waiting(UUID submission, UUID enrollment) {}

    /** Whether the viewer grades an assignment; empty where they do not see it. */
    Optional<Boolean> findWhetherGrader(UUID assignment, Viewer viewer) {
        return database.select(field(CourseAccess.grades(viewer, ASSIGNMENTS.COURSE_ID)))
                .from(ASSIGNMENTS)
                .where(ASSIGNMENTS.ID.eq(assignment), CourseAccess.seesTask(viewer, ASSIGNMENTS.IS_PUBLISHED, ASSIGNMENTS.COURSE_ID))
                .fetchOptional(found -> found.value1());
    }

    /** How many of these are graded submissions of the assignment. */
    int countGraded(UUID assignment, Set<UUID> submissions) {
        return database.fetchCount(database.selectOne()
                .from(SUBMISSIONS)
                .straightJoin(GRADES).on(GRADES.SUBMISSION_ID.eq(SUBMISSIONS.ID))
                .where(SUBMISSIONS.ID.in(submissions), SUBMISSIONS.ASSIGNMENT_ID.eq(assignment)));
    }

    /** What waits to be released to somebody; nobody else grades or releases it until the transaction ends. */
    List<Waiting> lockWaiting(UUID assignment, @Nullable Set<UUID> submissions) {
        return database.select(SUBMISSIONS.ID, SUBMISSIONS.ENROLLMENT_ID)
                .from(SUBMISSIONS)
                .straightJoin(GRADES).on(GRADES.SUBMISSION_ID.eq(SUBMISSIONS.ID))
                .where(
                        SUBMISSIONS.ASSIGNMENT_ID.eq(assignment),
                        GRADES.RELEASED_AT.isNull(),
                        SUBMISSIONS.USER_ID.isNotNull(),
                        submissions == null ? noCondition() : SUBMISSIONS.ID.in(submissions))
                .orderBy(SUBMISSIONS.ID)
                .forUpdate()
                .fetch(mapping(Waiting::new));
    }

    void release(Collection<UUID> submissions, Instant now) {
        database.update(GRADES).set(GRADES.RELEASED_AT, now).where(GRADES.SUBMISSION_ID.in(submissions)).execute();
        database.update(SUBMISSIONS)
                .set(SUBMISSIONS.VERSION, SUBMISSIONS.VERSION.plus(1))
                .set(SUBMISSIONS.UPDATED_AT, now)
                .where(SUBMISSIONS.ID.in(submissions))
                .execute();
    }
}
