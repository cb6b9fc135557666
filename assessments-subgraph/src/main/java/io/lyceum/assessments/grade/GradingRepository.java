package io.lyceum.assessments.grade;

import static io.lyceum.assessments.generated.tables.Tables.ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.CRITERION_GRADES;
import static io.lyceum.assessments.generated.tables.Tables.GRADES;
import static io.lyceum.assessments.generated.tables.Tables.RUBRIC_CRITERIA;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSIONS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.assessments.assignment.LatePolicy;
import io.lyceum.assessments.generated.types.SubmissionStatus;
import io.lyceum.assessments.grade.GradeProposal.CriterionPoints;
import io.lyceum.starter.viewer.Viewer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What giving a grade reads and writes. */
@Repository
class GradingRepository {

    private final DSLContext database;

    GradingRepository(DSLContext database) {
        this.database = database;
    }

    /** A submission that the viewer may see and is somebody's, as it is now; nobody else changes it until the transaction ends. */
    Optional<GradedWork> lockWork(UUID submission, Viewer viewer) {
        return database.select(
                        SUBMISSIONS.ASSIGNMENT_ID,
                        SUBMISSIONS.ENROLLMENT_ID,
                        SUBMISSIONS.VERSION,
                        SUBMISSIONS.IS_LATE,
                        SUBMISSIONS.SUBMITTED_AT,
                        ASSIGNMENTS.DUE_AT,
                        ASSIGNMENTS.MAX_SCORE,
                        row(
                                        ASSIGNMENTS.IS_LATE_ACCEPTED,
                                        ASSIGNMENTS.LATE_GRACE_MINUTES,
                                        ASSIGNMENTS.LATE_ACCEPTED_UNTIL,
                                        ASSIGNMENTS.LATE_PENALTY_PER_DAY,
                                        ASSIGNMENTS.LATE_PENALTY_MAXIMUM)
                                .mapping(LatePolicy::new),
                        field(CourseAccess.grades(viewer, SUBMISSIONS.COURSE_ID)))
                .from(SUBMISSIONS)
                .straightJoin(ASSIGNMENTS).on(ASSIGNMENTS.ID.eq(SUBMISSIONS.ASSIGNMENT_ID))
                .where(
                        SUBMISSIONS.ID.eq(submission),
                        SUBMISSIONS.USER_ID.isNotNull(),
                        CourseAccess.seesWork(viewer, SUBMISSIONS.USER_ID, SUBMISSIONS.COURSE_ID)
                                .or(CourseAccess.grades(viewer, SUBMISSIONS.COURSE_ID)))
                .forUpdate()
                .of(SUBMISSIONS)
                .fetchOptional(mapping(GradedWork::new));
    }

    /** What each criterion of an assignment is worth at most; empty where it has none. */
    Map<UUID, BigDecimal> rubric(UUID assignment) {
        return database.select(RUBRIC_CRITERIA.ID, RUBRIC_CRITERIA.POINTS)
                .from(RUBRIC_CRITERIA)
                .where(RUBRIC_CRITERIA.ASSIGNMENT_ID.eq(assignment))
                .fetchMap(RUBRIC_CRITERIA.ID, RUBRIC_CRITERIA.POINTS);
    }

    /** Writes a grade in the place of what there was; whether it is released stays. Whoever calls holds the submission's lock. */
    void write(GradeProposal grade, Worth worth, UUID grader, Instant now) {
        database.deleteFrom(CRITERION_GRADES).where(CRITERION_GRADES.SUBMISSION_ID.eq(grade.submission())).execute();
        database.insertInto(GRADES)
                .set(GRADES.SUBMISSION_ID, grade.submission())
                .set(GRADES.SCORE, worth.score())
                .set(GRADES.PERCENTAGE, worth.percentage())
                .set(GRADES.LATE_PENALTY, worth.latePenalty())
                .set(GRADES.FEEDBACK, grade.feedback())
                .set(GRADES.GRADED_AT, now)
                .set(GRADES.GRADED_BY, grader)
                .onDuplicateKeyUpdate()
                .set(GRADES.SCORE, worth.score())
                .set(GRADES.PERCENTAGE, worth.percentage())
                .set(GRADES.LATE_PENALTY, worth.latePenalty())
                .set(GRADES.FEEDBACK, grade.feedback())
                .set(GRADES.GRADED_AT, now)
                .set(GRADES.GRADED_BY, grader)
                .execute();
        if (grade.criteria() != null) {
            insert(grade.submission(), grade.criteria());
        }
        database.update(SUBMISSIONS)
                .set(SUBMISSIONS.STATUS, SubmissionStatus.GRADED)
                .set(SUBMISSIONS.VERSION, SUBMISSIONS.VERSION.plus(1))
                .set(SUBMISSIONS.UPDATED_AT, now)
                .where(SUBMISSIONS.ID.eq(grade.submission()))
                .execute();
    }

    private void insert(UUID submission, List<CriterionPoints> criteria) {
        database.insertInto(
                        CRITERION_GRADES,
                        CRITERION_GRADES.SUBMISSION_ID,
                        CRITERION_GRADES.CRITERION_ID,
                        CRITERION_GRADES.POINTS,
                        CRITERION_GRADES.COMMENT)
                .valuesOfRows(criteria.stream()
                        .map(one -> row(submission, one.criterion(), one.points(), one.comment()))
                        .toList())
                .execute();
    }

    /**
     * What a submission is worth.
     *
     * @param score with the late penalty taken off
     * @param latePenalty null where nothing is taken off
     */
    record Worth(BigDecimal score, BigDecimal percentage, @Nullable BigDecimal latePenalty) {}
}
