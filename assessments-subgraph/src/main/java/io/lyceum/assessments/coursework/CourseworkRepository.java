package io.lyceum.assessments.coursework;

import static io.lyceum.assessments.generated.tables.Tables.ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.COURSE_LESSONS;
import static io.lyceum.assessments.generated.tables.Tables.COURSE_VERSIONS;
import static io.lyceum.assessments.generated.tables.Tables.RUBRIC_CRITERIA;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.assessments.assignment.LatePolicy;
import io.lyceum.assessments.coursework.NewAssignment.NewCriterion;
import io.lyceum.assessments.generated.types.SubmissionType;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.starter.viewer.Viewer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Row6;
import org.springframework.stereotype.Repository;

/** What writing and showing assignments reads and writes. */
@Repository
class CourseworkRepository {

    private final DSLContext database;

    CourseworkRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * What of an assignment decides whether it is shown.
     *
     * @param isAuthor whether the viewer sets work in its course
     */
    record Draft(UUID courseId, int version, boolean isPublished, boolean isAuthor) {}

    /** @return whether there is such a course in which the viewer sets work; nobody else adds to it until the transaction ends */
    boolean lockCourse(UUID course, Viewer author) {
        return database.selectOne()
                .from(COURSE_VERSIONS)
                .where(COURSE_VERSIONS.COURSE_ID.eq(course), CourseAccess.grades(author, COURSE_VERSIONS.COURSE_ID))
                .forUpdate()
                .of(COURSE_VERSIONS)
                .fetch()
                .isNotEmpty();
    }

    boolean hasLesson(UUID course, UUID lesson) {
        return database.fetchExists(COURSE_LESSONS, COURSE_LESSONS.LESSON_ID.eq(lesson), COURSE_LESSONS.COURSE_ID.eq(course));
    }

    /** Writes a draft behind the course's other assignments. Whoever calls holds the course's lock. */
    UUID insert(NewAssignment assignment, Instant now) {
        UUID id = UuidGenerator.next();
        LatePolicy late = assignment.latePolicy();
        database.insertInto(ASSIGNMENTS)
                .set(ASSIGNMENTS.ID, id)
                .set(ASSIGNMENTS.COURSE_ID, assignment.course())
                .set(ASSIGNMENTS.LESSON_ID, assignment.lesson())
                .set(ASSIGNMENTS.POSITION, nextPosition(assignment.course()))
                .set(ASSIGNMENTS.TITLE, assignment.title())
                .set(ASSIGNMENTS.DESCRIPTION, assignment.description())
                .set(ASSIGNMENTS.INSTRUCTIONS, assignment.instructions())
                .set(ASSIGNMENTS.AVAILABLE_FROM, assignment.availableFrom())
                .set(ASSIGNMENTS.DUE_AT, assignment.dueAt())
                .set(ASSIGNMENTS.MAX_SCORE, assignment.maxScore())
                .set(ASSIGNMENTS.WEIGHT, assignment.weight())
                .set(ASSIGNMENTS.IS_LATE_ACCEPTED, late.isAccepted())
                .set(ASSIGNMENTS.LATE_GRACE_MINUTES, late.graceMinutes())
                .set(ASSIGNMENTS.LATE_ACCEPTED_UNTIL, late.acceptedUntil())
                .set(ASSIGNMENTS.LATE_PENALTY_PER_DAY, late.penaltyPerDay())
                .set(ASSIGNMENTS.LATE_PENALTY_MAXIMUM, late.maximumPenalty())
                .set(ASSIGNMENTS.IS_TEXT_ACCEPTED, assignment.submissionTypes().contains(SubmissionType.TEXT))
                .set(ASSIGNMENTS.IS_LINK_ACCEPTED, assignment.submissionTypes().contains(SubmissionType.LINK))
                .set(ASSIGNMENTS.IS_FILE_ACCEPTED, assignment.submissionTypes().contains(SubmissionType.FILE))
                .set(ASSIGNMENTS.IS_RESUBMISSION_ALLOWED, assignment.allowsResubmission())
                .set(ASSIGNMENTS.IS_ANONYMOUS, assignment.isAnonymous())
                .set(ASSIGNMENTS.IS_PUBLISHED, false)
                .set(ASSIGNMENTS.CREATED_AT, now)
                .set(ASSIGNMENTS.UPDATED_AT, now)
                .execute();
        insertRubric(id, assignment.criteria());
        return id;
    }

    /** An assignment that the viewer may see, as it is now; nobody else changes it until the transaction ends. */
    Optional<Draft> lock(UUID assignment, Viewer viewer) {
        return database.select(
                        ASSIGNMENTS.COURSE_ID,
                        ASSIGNMENTS.VERSION,
                        ASSIGNMENTS.IS_PUBLISHED,
                        field(CourseAccess.grades(viewer, ASSIGNMENTS.COURSE_ID)))
                .from(ASSIGNMENTS)
                .where(ASSIGNMENTS.ID.eq(assignment), CourseAccess.seesTask(viewer, ASSIGNMENTS.IS_PUBLISHED, ASSIGNMENTS.COURSE_ID))
                .forUpdate()
                .of(ASSIGNMENTS)
                .fetchOptional(mapping(Draft::new));
    }

    void publish(UUID assignment, Instant now) {
        database.update(ASSIGNMENTS)
                .set(ASSIGNMENTS.IS_PUBLISHED, true)
                .set(ASSIGNMENTS.VERSION, ASSIGNMENTS.VERSION.plus(1))
                .set(ASSIGNMENTS.UPDATED_AT, now)
                .where(ASSIGNMENTS.ID.eq(assignment))
                .execute();
    }

    private int nextPosition(UUID course) {
        return database.select(coalesce(max(ASSIGNMENTS.POSITION), 0).plus(1))
                .from(ASSIGNMENTS)
                .where(ASSIGNMENTS.COURSE_ID.eq(course))
                .fetchSingle()
                .value1();
    }

    private void insertRubric(UUID assignment, List<NewCriterion> criteria) {
        if (criteria.isEmpty()) {
            return;
        }
        database.insertInto(
                        RUBRIC_CRITERIA,
                        RUBRIC_CRITERIA.ID,
                        RUBRIC_CRITERIA.ASSIGNMENT_ID,
                        RUBRIC_CRITERIA.POSITION,
                        RUBRIC_CRITERIA.TITLE,
                        RUBRIC_CRITERIA.DESCRIPTION,
                        RUBRIC_CRITERIA.POINTS)
                .valuesOfRows(IntStream.range(0, criteria.size())
                        .mapToObj(i -> rubricRow(assignment, i + 1, criteria.get(i)))
                        .toList())
                .execute();
    }

    private static Row6<UUID, UUID, Integer, String, String, BigDecimal> rubricRow(UUID assignment, int position, NewCriterion criterion) {
        return row(UuidGenerator.next(), assignment, position, criterion.title(), criterion.description(), criterion.points());
    }
}
