package io.lyceum.assessments.authoring;

import static io.lyceum.assessments.generated.tables.Tables.COURSE_INSTRUCTORS;
import static io.lyceum.assessments.generated.tables.Tables.COURSE_LESSONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.starter.viewer.Viewer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Quizzes as they are written and published. */
@Repository
class AuthoringRepository {

    private final DSLContext database;

    AuthoringRepository(DSLContext database) {
        this.database = database;
    }

    /** Whether there is such a course, and the viewer may write its quizzes. A course is known by its instructors. */
    boolean isTaughtBy(UUID course, Viewer viewer) {
        return database.fetchExists(
                COURSE_INSTRUCTORS,
                COURSE_INSTRUCTORS.COURSE_ID.eq(course),
                CourseAccess.grades(viewer, val(course, COURSE_INSTRUCTORS.COURSE_ID)));
    }

    boolean hasLesson(UUID course, UUID lesson) {
        return database.fetchExists(COURSE_LESSONS, COURSE_LESSONS.LESSON_ID.eq(lesson), COURSE_LESSONS.COURSE_ID.eq(course));
    }

    /**
     * A draft, behind the course's other quizzes.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the lesson has a quiz already
     */
    UUID insert(QuizDraft draft, Instant now) {
        UUID id = UuidGenerator.next();
        database.insertInto(QUIZZES)
                .set(QUIZZES.ID, id)
                .set(QUIZZES.COURSE_ID, draft.courseId())
                .set(QUIZZES.LESSON_ID, draft.lessonId())
                .set(QUIZZES.POSITION, nextPosition(draft.courseId()))
                .set(QUIZZES.TITLE, draft.title().strip())
                .set(QUIZZES.DESCRIPTION, draft.description())
                .set(QUIZZES.INSTRUCTIONS, draft.instructions())
                .set(QUIZZES.TYPE, draft.type())
                .set(QUIZZES.WEIGHT, draft.weight())
                .set(QUIZZES.PASSING_SCORE, draft.passingScore())
                .set(QUIZZES.ATTEMPT_LIMIT, draft.attemptLimit())
                .set(QUIZZES.TIME_LIMIT_MINUTES, draft.timeLimitMinutes())
                .set(QUIZZES.QUESTIONS_PER_ATTEMPT, draft.questionsPerAttempt())
                .set(QUIZZES.AVAILABLE_FROM, draft.availableFrom())
                .set(QUIZZES.AVAILABLE_UNTIL, draft.availableUntil())
                .set(QUIZZES.DUE_AT, draft.dueAt())
                .set(QUIZZES.ANSWERS_SHOWN, draft.answersShown())
                .set(QUIZZES.GRADING_POLICY, draft.gradingPolicy())
                .set(QUIZZES.HAS_SHUFFLED_QUESTIONS, draft.shufflesQuestions())
                .set(QUIZZES.HAS_SHUFFLED_OPTIONS, draft.shufflesOptions())
                .set(QUIZZES.IS_PUBLISHED, false)
                .set(QUIZZES.VERSION, 1)
                .set(QUIZZES.CREATED_AT, now)
                .set(QUIZZES.UPDATED_AT, now)
                .execute();
        return id;
    }

    /** A quiz that the viewer sees, kept from others until the transaction ends. */
    Optional<WrittenQuiz> lock(UUID quiz, Viewer viewer) {
        return database.select(
                        QUIZZES.ID, QUIZZES.COURSE_ID, QUIZZES.IS_PUBLISHED, QUIZZES.QUESTION_COUNT, QUIZZES.VERSION,
                        field(CourseAccess.grades(viewer, QUIZZES.COURSE_ID)))
                .from(QUIZZES)
                .where(QUIZZES.ID.eq(quiz), CourseAccess.seesTask(viewer, QUIZZES.IS_PUBLISHED, QUIZZES.COURSE_ID))
                .forUpdate()
                .of(QUIZZES)
                .fetchOptional(Records.mapping(WrittenQuiz::new));
    }

    void publish(UUID quiz, Instant now) {
        database.update(QUIZZES)
                .set(QUIZZES.IS_PUBLISHED, true)
                .set(QUIZZES.VERSION, QUIZZES.VERSION.plus(1))
                .set(QUIZZES.UPDATED_AT, now)
                .where(QUIZZES.ID.eq(quiz))
                .execute();
    }

    /** Two quizzes that are written at once may get the same: their keys then tell which comes first. */
    private Field<Integer> nextPosition(UUID course) {
        var inCourse = QUIZZES.as("in_course");
        var last = select(max(inCourse.POSITION).as("position")).from(inCourse).where(inCourse.COURSE_ID.eq(course)).asTable("last");
        return field(select(coalesce(last.field("position", Integer.class), 0).plus(1)).from(last));
    }

    /** A quiz as its author has it. */
    record WrittenQuiz(UUID id, UUID courseId, boolean isPublished, int questionCount, int version, boolean isGrader) {}
}
