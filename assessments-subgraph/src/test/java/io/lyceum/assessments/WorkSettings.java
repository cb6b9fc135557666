package io.lyceum.assessments;

import static io.lyceum.assessments.generated.tables.Tables.ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.EXCUSED_ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.EXCUSED_QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.CRITERION_GRADES;
import static io.lyceum.assessments.generated.tables.Tables.RUBRIC_CRITERIA;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSION_LINKS;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSION_FILES;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSIONS;

import io.lyceum.assessments.generated.types.GradingPolicy;
import io.lyceum.starter.id.UuidGenerator;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** How work counts, for tests. */
public class WorkSettings {

    private final DSLContext database;

    WorkSettings(DSLContext database) {
        this.database = database;
    }

    public void changeWeight(UUID quiz, @Nullable String weight) {
        database.update(QUIZZES).set(QUIZZES.WEIGHT, weight == null ? null : new BigDecimal(weight)).where(QUIZZES.ID.eq(quiz)).execute();
    }

    public void moveDueDate(UUID assignment, Instant dueAt) {
        database.update(ASSIGNMENTS).set(ASSIGNMENTS.DUE_AT, dueAt).where(ASSIGNMENTS.ID.eq(assignment)).execute();
    }

    /** What an assignment's work may consist of. */
    public void accept(UUID assignment, boolean isText, boolean isLink, boolean isFile) {
        database.update(ASSIGNMENTS)
                .set(ASSIGNMENTS.IS_TEXT_ACCEPTED, isText)
                .set(ASSIGNMENTS.IS_LINK_ACCEPTED, isLink)
                .set(ASSIGNMENTS.IS_FILE_ACCEPTED, isFile)
                .where(ASSIGNMENTS.ID.eq(assignment))
                .execute();
    }

    public void open(UUID assignment, @Nullable Instant from, @Nullable Instant dueAt) {
        database.update(ASSIGNMENTS)
                .set(ASSIGNMENTS.AVAILABLE_FROM, from)
                .set(ASSIGNMENTS.DUE_AT, dueAt)
                .where(ASSIGNMENTS.ID.eq(assignment))
                .execute();
    }

    public void acceptLate(UUID assignment, boolean isAccepted, int graceMinutes) {
        database.update(ASSIGNMENTS)
                .set(ASSIGNMENTS.IS_LATE_ACCEPTED, isAccepted)
                .set(ASSIGNMENTS.LATE_GRACE_MINUTES, graceMinutes)
                .where(ASSIGNMENTS.ID.eq(assignment))
                .execute();
    }

    /** What a day costs, and all of them at most, in per cent. */
    public void penalize(UUID assignment, String perDay, @Nullable String maximum) {
        database.update(ASSIGNMENTS)
                .set(ASSIGNMENTS.LATE_PENALTY_PER_DAY, new BigDecimal(perDay))
                .set(ASSIGNMENTS.LATE_PENALTY_MAXIMUM, maximum == null ? null : new BigDecimal(maximum))
                .where(ASSIGNMENTS.ID.eq(assignment))
                .execute();
    }

    public void markLate(UUID submission) {
        database.update(SUBMISSIONS).set(SUBMISSIONS.IS_LATE, true).where(SUBMISSIONS.ID.eq(submission)).execute();
    }

    public void allowResubmission(UUID assignment) {
        database.update(ASSIGNMENTS).set(ASSIGNMENTS.IS_RESUBMISSION_ALLOWED, true).where(ASSIGNMENTS.ID.eq(assignment)).execute();
    }

    public void gradeBy(UUID quiz, GradingPolicy policy) {
        database.update(QUIZZES).set(QUIZZES.GRADING_POLICY, policy).where(QUIZZES.ID.eq(quiz)).execute();
    }

    public void excuseFromQuiz(Place place, UUID quiz) {
        database.insertInto(EXCUSED_QUIZZES)
                .set(EXCUSED_QUIZZES.ENROLLMENT_ID, place.enrollment())
                .set(EXCUSED_QUIZZES.QUIZ_ID, quiz)
                .set(EXCUSED_QUIZZES.EXCUSED_BY, UuidGenerator.next())
                .set(EXCUSED_QUIZZES.EXCUSED_AT, School.START)
                .execute();
    }

    public void excuseFromAssignment(Place place, UUID assignment) {
        database.insertInto(EXCUSED_ASSIGNMENTS)
                .set(EXCUSED_ASSIGNMENTS.ENROLLMENT_ID, place.enrollment())
                .set(EXCUSED_ASSIGNMENTS.ASSIGNMENT_ID, assignment)
                .set(EXCUSED_ASSIGNMENTS.EXCUSED_BY, UuidGenerator.next())
                .set(EXCUSED_ASSIGNMENTS.EXCUSED_AT, School.START)
                .execute();
    }

    public void gradeAnonymously(UUID assignment) {
        database.update(ASSIGNMENTS).set(ASSIGNMENTS.IS_ANONYMOUS, true).where(ASSIGNMENTS.ID.eq(assignment)).execute();
    }

    public void hangOnLesson(UUID work, UUID lesson) {
        database.update(QUIZZES).set(QUIZZES.LESSON_ID, lesson).where(QUIZZES.ID.eq(work)).execute();
        database.update(ASSIGNMENTS).set(ASSIGNMENTS.LESSON_ID, lesson).where(ASSIGNMENTS.ID.eq(work)).execute();
    }

    /** Gives a submission a text, a link and a file. */
    public void handInParts(UUID submission) {
        database.update(SUBMISSIONS).set(SUBMISSIONS.TEXT, "My work").where(SUBMISSIONS.ID.eq(submission)).execute();
        database.insertInto(SUBMISSION_LINKS)
                .set(SUBMISSION_LINKS.SUBMISSION_ID, submission)
                .set(SUBMISSION_LINKS.POSITION, 1)
                .set(SUBMISSION_LINKS.LINK_URL, URI.create("https://example.test/work"))
                .execute();
        database.insertInto(SUBMISSION_FILES)
                .set(SUBMISSION_FILES.ID, UuidGenerator.next())
                .set(SUBMISSION_FILES.SUBMISSION_ID, submission)
                .set(SUBMISSION_FILES.POSITION, 1)
                .set(SUBMISSION_FILES.NAME, "ada-lovelace.pdf")
                .set(SUBMISSION_FILES.CONTENT_TYPE, "application/pdf")
                .set(SUBMISSION_FILES.SIZE_BYTES, 1_024)
                .set(SUBMISSION_FILES.FILE_URL, URI.create("https://files.example.test/1"))
                .execute();
    }

    /** A criterion of an assignment's rubric; its points of a grade where there is one. */
    public UUID criterion(UUID assignment, int position, @Nullable UUID graded) {
        UUID id = UuidGenerator.next();
        database.insertInto(RUBRIC_CRITERIA)
                .set(RUBRIC_CRITERIA.ID, id)
                .set(RUBRIC_CRITERIA.ASSIGNMENT_ID, assignment)
                .set(RUBRIC_CRITERIA.POSITION, position)
                .set(RUBRIC_CRITERIA.TITLE, "Criterion " + position)
                .set(RUBRIC_CRITERIA.POINTS, new BigDecimal("25.00"))
                .execute();
        if (graded != null) {
            database.insertInto(CRITERION_GRADES)
                    .set(CRITERION_GRADES.SUBMISSION_ID, graded)
                    .set(CRITERION_GRADES.CRITERION_ID, id)
                    .set(CRITERION_GRADES.POINTS, new BigDecimal("20.00"))
                    .set(CRITERION_GRADES.COMMENT, "Well done")
                    .execute();
        }
        return id;
    }
}
