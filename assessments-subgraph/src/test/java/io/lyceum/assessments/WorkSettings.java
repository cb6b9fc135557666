package io.lyceum.assessments;

import static io.lyceum.assessments.generated.tables.Tables.ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.EXCUSED_ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.EXCUSED_QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;

import io.lyceum.assessments.generated.types.GradingPolicy;
import io.lyceum.starter.id.UuidGenerator;
import java.math.BigDecimal;
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
}
