package io.lyceum.assessments;

import static io.lyceum.assessments.generated.tables.Tables.ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.ATTEMPT_QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.COURSE_INSTRUCTORS;
import static io.lyceum.assessments.generated.tables.Tables.COURSE_VERSIONS;
import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.assessments.generated.tables.Tables.FINAL_GRADES;
import static io.lyceum.assessments.generated.tables.Tables.GRADES;
import static io.lyceum.assessments.generated.tables.Tables.QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTION_OPTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ACCOMMODATIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_STANDINGS;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSIONS;

import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.assessments.generated.types.QuizType;
import io.lyceum.assessments.generated.types.SubmissionStatus;
import io.lyceum.starter.id.UuidGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.TableRecord;

/** A school so large that a statement without an index shows: full courses beside many small ones. */
final class Crowd {

    private static final BigDecimal EIGHTY = new BigDecimal("80.00");

    private final DSLContext database;
    private final List<TableRecord<?>> rows = new ArrayList<>();

    final UUID instructor = UuidGenerator.next();
    UUID course = UuidGenerator.next();
    UUID lesson = UuidGenerator.next();
    UUID quiz = UuidGenerator.next();
    UUID assignment = UuidGenerator.next();
    UUID learner = UuidGenerator.next();
    UUID enrollment = UuidGenerator.next();
    UUID attempt = UuidGenerator.next();

    Crowd(DSLContext database) {
        this.database = database;
    }

    /** Two full courses of 1,500 learners, and 400 courses of three quizzes that nobody takes. */
    Crowd fill() {
        for (int i = 0; i < 400; i++) {
            addCourse(3, 0);
        }
        addCourse(3, 1_500);
        addCourse(3, 1_500);
        database.batchInsert(rows).execute();
        rows.clear();
        return this;
    }

    private void addCourse(int quizzes, int learners) {
        course = UuidGenerator.next();
        lesson = UuidGenerator.next();
        add(database.newRecord(COURSE_VERSIONS)
                .with(COURSE_VERSIONS.COURSE_ID, course)
                .with(COURSE_VERSIONS.VERSION, 0L)
                .with(COURSE_VERSIONS.STATUS, "PUBLISHED"));
        add(database.newRecord(COURSE_INSTRUCTORS)
                .with(COURSE_INSTRUCTORS.COURSE_ID, course)
                .with(COURSE_INSTRUCTORS.USER_ID, instructor));
        for (int i = 0; i < quizzes; i++) {
            addWork(i, i == 0 ? lesson : UuidGenerator.next());
        }
        List<UUID> options = addQuestions(6);
        for (int i = 0; i < learners; i++) {
            addLearner(i, options);
        }
    }

    private void addWork(int position, UUID place) {
        quiz = UuidGenerator.next();
        assignment = UuidGenerator.next();
        add(database.newRecord(QUIZZES)
                .with(QUIZZES.ID, quiz)
                .with(QUIZZES.COURSE_ID, course)
                .with(QUIZZES.LESSON_ID, place)
                .with(QUIZZES.POSITION, position)
                .with(QUIZZES.TITLE, "Quiz")
                .with(QUIZZES.TYPE, QuizType.GRADED)
                .with(QUIZZES.WEIGHT, BigDecimal.TEN)
                .with(QUIZZES.PASSING_SCORE, BigDecimal.TEN)
                .with(QUIZZES.IS_PUBLISHED, true)
                .with(QUIZZES.CREATED_AT, School.START)
                .with(QUIZZES.UPDATED_AT, School.START));
        add(database.newRecord(ASSIGNMENTS)
                .with(ASSIGNMENTS.ID, assignment)
                .with(ASSIGNMENTS.COURSE_ID, course)
                .with(ASSIGNMENTS.LESSON_ID, place)
                .with(ASSIGNMENTS.POSITION, position)
                .with(ASSIGNMENTS.TITLE, "Assignment")
                .with(ASSIGNMENTS.MAX_SCORE, BigDecimal.TEN)
                .with(ASSIGNMENTS.WEIGHT, BigDecimal.TEN)
                .with(ASSIGNMENTS.IS_PUBLISHED, true)
                .with(ASSIGNMENTS.CREATED_AT, School.START)
                .with(ASSIGNMENTS.UPDATED_AT, School.START));
    }

    private List<UUID> addQuestions(int count) {
        List<UUID> questions = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            UUID question = UuidGenerator.next();
            questions.add(question);
            add(database.newRecord(QUESTIONS)
                    .with(QUESTIONS.ID, question)
                    .with(QUESTIONS.QUIZ_ID, quiz)
                    .with(QUESTIONS.POSITION, i)
                    .with(QUESTIONS.TYPE, QuestionType.ORDERING)
                    .with(QUESTIONS.TEXT, "Question")
                    .with(QUESTIONS.CREATED_AT, School.START)
                    .with(QUESTIONS.UPDATED_AT, School.START));
            add(database.newRecord(QUESTION_OPTIONS)
                    .with(QUESTION_OPTIONS.ID, UUID.randomUUID())
                    .with(QUESTION_OPTIONS.QUESTION_ID, question)
                    .with(QUESTION_OPTIONS.POSITION, 1)
                    .with(QUESTION_OPTIONS.TEXT, "Option"));
        }
        return questions;
    }

    private void addLearner(int number, List<UUID> questions) {
        Instant at = School.START.plusSeconds(60L * number);
        learner = UuidGenerator.next();
        enrollment = UuidGenerator.next();
        attempt = UuidGenerator.next();
        UUID submission = UuidGenerator.next();
        add(database.newRecord(ENROLLMENTS)
                .with(ENROLLMENTS.ID, enrollment)
                .with(ENROLLMENTS.USER_ID, learner)
                .with(ENROLLMENTS.COURSE_ID, course)
                .with(ENROLLMENTS.STATUS, number % 10 == 0 ? "DROPPED" : "ACTIVE")
                .with(ENROLLMENTS.ENROLLED_AT, at));
        add(database.newRecord(FINAL_GRADES)
                .with(FINAL_GRADES.ENROLLMENT_ID, enrollment)
                .with(FINAL_GRADES.USER_ID, learner)
                .with(FINAL_GRADES.COURSE_ID, course)
                .with(FINAL_GRADES.PERCENTAGE, EIGHTY)
                .with(FINAL_GRADES.UPDATED_AT, at));
        add(database.newRecord(QUIZ_STANDINGS)
                .with(QUIZ_STANDINGS.ENROLLMENT_ID, enrollment)
                .with(QUIZ_STANDINGS.QUIZ_ID, quiz)
                .with(QUIZ_STANDINGS.USER_ID, learner)
                .with(QUIZ_STANDINGS.COURSE_ID, course)
                .with(QUIZ_STANDINGS.IS_PASSED, true)
                .with(QUIZ_STANDINGS.IS_OUT_OF_ATTEMPTS, false)
                .with(QUIZ_STANDINGS.VERSION, 1)
                .with(QUIZ_STANDINGS.UPDATED_AT, at));
        add(database.newRecord(QUIZ_ACCOMMODATIONS)
                .with(QUIZ_ACCOMMODATIONS.QUIZ_ID, quiz)
                .with(QUIZ_ACCOMMODATIONS.USER_ID, learner)
                .with(QUIZ_ACCOMMODATIONS.GRANTED_BY, instructor)
                .with(QUIZ_ACCOMMODATIONS.GRANTED_AT, at));
        add(database.newRecord(QUIZ_ATTEMPTS)
                .with(QUIZ_ATTEMPTS.ID, attempt)
                .with(QUIZ_ATTEMPTS.QUIZ_ID, quiz)
                .with(QUIZ_ATTEMPTS.ENROLLMENT_ID, enrollment)
                .with(QUIZ_ATTEMPTS.USER_ID, learner)
                .with(QUIZ_ATTEMPTS.COURSE_ID, course)
                .with(QUIZ_ATTEMPTS.ATTEMPT_NUMBER, 1)
                .with(QUIZ_ATTEMPTS.STATUS, QuizAttemptStatus.GRADED)
                .with(QUIZ_ATTEMPTS.PERCENTAGE, EIGHTY)
                .with(QUIZ_ATTEMPTS.STARTED_AT, at)
                .with(QUIZ_ATTEMPTS.SUBMITTED_AT, at)
                .with(QUIZ_ATTEMPTS.CREATED_AT, at)
                .with(QUIZ_ATTEMPTS.UPDATED_AT, at));
        for (int i = 0; i < questions.size(); i++) {
            add(database.newRecord(ATTEMPT_QUESTIONS)
                    .with(ATTEMPT_QUESTIONS.ID, UuidGenerator.next())
                    .with(ATTEMPT_QUESTIONS.ATTEMPT_ID, attempt)
                    .with(ATTEMPT_QUESTIONS.QUESTION_ID, questions.get(i))
                    .with(ATTEMPT_QUESTIONS.POSITION, i + 1)
                    .with(ATTEMPT_QUESTIONS.POINTS, BigDecimal.ONE)
                    .with(ATTEMPT_QUESTIONS.OPTION_ORDER, JSON.json("[]")));
        }
        add(database.newRecord(SUBMISSIONS)
                .with(SUBMISSIONS.ID, submission)
                .with(SUBMISSIONS.ASSIGNMENT_ID, assignment)
                .with(SUBMISSIONS.ENROLLMENT_ID, enrollment)
                .with(SUBMISSIONS.USER_ID, learner)
                .with(SUBMISSIONS.COURSE_ID, course)
                .with(SUBMISSIONS.STATUS, SubmissionStatus.GRADED)
                .with(SUBMISSIONS.SUBMITTED_AT, at)
                .with(SUBMISSIONS.CREATED_AT, at)
                .with(SUBMISSIONS.UPDATED_AT, at));
        add(database.newRecord(GRADES)
                .with(GRADES.SUBMISSION_ID, submission)
                .with(GRADES.SCORE, BigDecimal.ONE)
                .with(GRADES.PERCENTAGE, EIGHTY)
                .with(GRADES.GRADED_AT, at)
                .with(GRADES.RELEASED_AT, at));
    }

    private void add(Record row) {
        rows.add((TableRecord<?>) row);
    }
}
