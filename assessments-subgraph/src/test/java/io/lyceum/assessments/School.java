package io.lyceum.assessments;

import static io.lyceum.assessments.generated.tables.Tables.ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.COURSE_INSTRUCTORS;
import static io.lyceum.assessments.generated.tables.Tables.COURSE_VERSIONS;
import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.assessments.generated.tables.Tables.FINAL_GRADES;
import static io.lyceum.assessments.generated.tables.Tables.GRADES;
import static io.lyceum.assessments.generated.tables.Tables.OUTBOX;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSIONS;

import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.assessments.generated.types.QuizType;
import io.lyceum.assessments.generated.types.SubmissionStatus;
import io.lyceum.starter.id.UuidGenerator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Courses with work and learners, for tests. Each new attempt or submission is an hour later than the one before. */
public class School {

    /** When everything in tests begins. */
    public static final Instant START = Instant.parse("2026-02-01T09:00:00Z");

    private final DSLContext database;
    private int hours;

    School(DSLContext database) {
        this.database = database;
    }

    public void removeAll() {
        AllTables.CHILDREN_FIRST.forEach(table -> database.deleteFrom(table).execute());
        hours = 0;
    }

    public void forgetEvents() {
        database.deleteFrom(OUTBOX).execute();
    }

    /** A published course. */
    public UUID course() {
        UUID id = UuidGenerator.next();
        database.insertInto(COURSE_VERSIONS)
                .set(COURSE_VERSIONS.COURSE_ID, id)
                .set(COURSE_VERSIONS.VERSION, 0L)
                .set(COURSE_VERSIONS.STATUS, "PUBLISHED")
                .execute();
        return id;
    }

    public void changeStatus(UUID course, String status) {
        database.update(COURSE_VERSIONS).set(COURSE_VERSIONS.STATUS, status).where(COURSE_VERSIONS.COURSE_ID.eq(course)).execute();
    }

    public Place enroll(UUID course) {
        return new Place(UuidGenerator.next(), UuidGenerator.next(), course);
    }

    /** A place that is in the copy of enrollments too: learning, since an hour after whoever came before. */
    public Place learn(UUID course) {
        return learn(course, "ACTIVE");
    }

    public Place learn(UUID course, String status) {
        Place place = enroll(course);
        database.insertInto(ENROLLMENTS)
                .set(ENROLLMENTS.ID, place.enrollment())
                .set(ENROLLMENTS.USER_ID, place.learner())
                .set(ENROLLMENTS.COURSE_ID, course)
                .set(ENROLLMENTS.STATUS, status)
                .set(ENROLLMENTS.ENROLLED_AT, nextHour())
                .execute();
        return place;
    }

    /** Ends what a learner may begin, at some time. */
    public void expire(Place place, Instant at) {
        database.update(ENROLLMENTS).set(ENROLLMENTS.EXPIRES_AT, at).where(ENROLLMENTS.ID.eq(place.enrollment())).execute();
    }

    public UUID instructor(UUID course) {
        UUID id = UuidGenerator.next();
        database.insertInto(COURSE_INSTRUCTORS)
                .set(COURSE_INSTRUCTORS.COURSE_ID, course)
                .set(COURSE_INSTRUCTORS.USER_ID, id)
                .execute();
        return id;
    }

    /** A published, graded quiz that is never due. */
    public UUID quiz(UUID course, @Nullable String weight) {
        return quiz(course, QuizType.GRADED, weight, null, true);
    }

    public UUID quiz(UUID course, QuizType type, @Nullable String weight, @Nullable Instant dueAt, boolean isPublished) {
        UUID id = UuidGenerator.next();
        database.insertInto(QUIZZES)
                .set(QUIZZES.ID, id)
                .set(QUIZZES.COURSE_ID, course)
                .set(QUIZZES.TITLE, "Quiz")
                .set(QUIZZES.TYPE, type)
                .set(QUIZZES.WEIGHT, decimal(weight))
                .set(QUIZZES.DUE_AT, dueAt)
                .set(QUIZZES.IS_PUBLISHED, isPublished)
                .set(QUIZZES.CREATED_AT, START)
                .set(QUIZZES.UPDATED_AT, START)
                .execute();
        return id;
    }

    /** A published assignment that is never due. */
    public UUID assignment(UUID course, @Nullable String weight) {
        return assignment(course, weight, null, true);
    }

    public UUID assignment(UUID course, @Nullable String weight, @Nullable Instant dueAt, boolean isPublished) {
        UUID id = UuidGenerator.next();
        database.insertInto(ASSIGNMENTS)
                .set(ASSIGNMENTS.ID, id)
                .set(ASSIGNMENTS.COURSE_ID, course)
                .set(ASSIGNMENTS.TITLE, "Assignment")
                .set(ASSIGNMENTS.DUE_AT, dueAt)
                .set(ASSIGNMENTS.MAX_SCORE, new BigDecimal("50.00"))
                .set(ASSIGNMENTS.WEIGHT, decimal(weight))
                .set(ASSIGNMENTS.IS_PUBLISHED, isPublished)
                .set(ASSIGNMENTS.CREATED_AT, START)
                .set(ASSIGNMENTS.UPDATED_AT, START)
                .execute();
        return id;
    }

    /** An attempt that was graded. */
    public UUID attempt(Place place, UUID quiz, int number, String percentage) {
        return attempt(place, quiz, number, QuizAttemptStatus.GRADED, percentage);
    }

    public UUID attempt(Place place, UUID quiz, int number, QuizAttemptStatus status, @Nullable String percentage) {
        UUID id = UuidGenerator.next();
        Instant startedAt = nextHour();
        database.insertInto(QUIZ_ATTEMPTS)
                .set(QUIZ_ATTEMPTS.ID, id)
                .set(QUIZ_ATTEMPTS.QUIZ_ID, quiz)
                .set(QUIZ_ATTEMPTS.ENROLLMENT_ID, place.enrollment())
                .set(QUIZ_ATTEMPTS.USER_ID, place.learner())
                .set(QUIZ_ATTEMPTS.COURSE_ID, place.course())
                .set(QUIZ_ATTEMPTS.ATTEMPT_NUMBER, number)
                .set(QUIZ_ATTEMPTS.STATUS, status)
                .set(QUIZ_ATTEMPTS.PERCENTAGE, decimal(percentage))
                .set(QUIZ_ATTEMPTS.IS_PASSED, percentage == null ? null : decimal(percentage).intValue() >= 70)
                .set(QUIZ_ATTEMPTS.STARTED_AT, startedAt)
                .set(QUIZ_ATTEMPTS.CREATED_AT, startedAt)
                .set(QUIZ_ATTEMPTS.UPDATED_AT, startedAt)
                .execute();
        return id;
    }

    /** A submission without a grade, one try more than there were. */
    public UUID submission(Place place, UUID assignment) {
        UUID id = UuidGenerator.next();
        int earlier = database.fetchCount(
                SUBMISSIONS, SUBMISSIONS.ENROLLMENT_ID.eq(place.enrollment()), SUBMISSIONS.ASSIGNMENT_ID.eq(assignment));
        Instant submittedAt = nextHour();
        database.insertInto(SUBMISSIONS)
                .set(SUBMISSIONS.ID, id)
                .set(SUBMISSIONS.ASSIGNMENT_ID, assignment)
                .set(SUBMISSIONS.ENROLLMENT_ID, place.enrollment())
                .set(SUBMISSIONS.USER_ID, place.learner())
                .set(SUBMISSIONS.COURSE_ID, place.course())
                .set(SUBMISSIONS.ATTEMPT_NUMBER, earlier + 1)
                .set(SUBMISSIONS.STATUS, SubmissionStatus.SUBMITTED)
                .set(SUBMISSIONS.SUBMITTED_AT, submittedAt)
                .set(SUBMISSIONS.CREATED_AT, submittedAt)
                .set(SUBMISSIONS.UPDATED_AT, submittedAt)
                .execute();
        return id;
    }

    public int countSubmissions(UUID assignment) {
        return database.fetchCount(SUBMISSIONS, SUBMISSIONS.ASSIGNMENT_ID.eq(assignment));
    }

    /** A grade for a submission, of an assignment that is worth 50 points. */
    public void grade(UUID submission, String percentage, boolean isReleased) {
        database.insertInto(GRADES)
                .set(GRADES.SUBMISSION_ID, submission)
                .set(GRADES.SCORE, new BigDecimal(percentage).divide(BigDecimal.TWO))
                .set(GRADES.PERCENTAGE, decimal(percentage))
                .set(GRADES.GRADED_AT, START)
                .set(GRADES.RELEASED_AT, isReleased ? START : null)
                .execute();
        database.update(SUBMISSIONS)
                .set(SUBMISSIONS.STATUS, SubmissionStatus.GRADED)
                .where(SUBMISSIONS.ID.eq(submission))
                .execute();
    }

    public void finalGrade(Place place, String percentage) {
        database.insertInto(FINAL_GRADES)
                .set(FINAL_GRADES.ENROLLMENT_ID, place.enrollment())
                .set(FINAL_GRADES.USER_ID, place.learner())
                .set(FINAL_GRADES.COURSE_ID, place.course())
                .set(FINAL_GRADES.PERCENTAGE, decimal(percentage))
                .set(FINAL_GRADES.UPDATED_AT, START)
                .execute();
    }

    /** The final grade that is kept; null where none is. */
    public @Nullable BigDecimal finalGradeOf(Place place) {
        return database.select(FINAL_GRADES.PERCENTAGE)
                .from(FINAL_GRADES)
                .where(FINAL_GRADES.ENROLLMENT_ID.eq(place.enrollment()))
                .fetchOne(FINAL_GRADES.PERCENTAGE);
    }

    private Instant nextHour() {
        return START.plus(Duration.ofHours(hours++));
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
