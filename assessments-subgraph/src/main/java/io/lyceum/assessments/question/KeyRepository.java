package io.lyceum.assessments.question;

import static io.lyceum.assessments.generated.tables.Tables.ATTEMPT_QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static org.jooq.impl.DSL.row;

import io.lyceum.assessments.access.AnswerKeyAccess;
import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.starter.viewer.Viewer;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What is right, for those who may know it. */
@Repository
class KeyRepository {

    private final DSLContext database;
    private final Clock clock;

    KeyRepository(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The keys of a pool's questions: graders only. */
    Map<UUID, QuestionKey> findByQuestions(Set<UUID> questions, Viewer viewer) {
        return keys(database.select(QUESTIONS.ID, scalars())
                .from(QUESTIONS)
                .straightJoin(QUIZZES).on(QUIZZES.ID.eq(QUESTIONS.QUIZ_ID))
                .where(QUESTIONS.ID.in(questions), CourseAccess.isStaff(viewer, QUIZZES.COURSE_ID))
                .fetchMap(found -> found.value1(), found -> found.value2()));
    }

    /** The keys of questions in attempts: graders, and the learner once the quiz shows them. */
    Map<UUID, QuestionKey> findByAttemptQuestions(Set<UUID> drawn, Viewer viewer) {
        return keys(database.select(ATTEMPT_QUESTIONS.ID, scalars())
                .from(ATTEMPT_QUESTIONS)
                .straightJoin(QUIZ_ATTEMPTS).on(QUIZ_ATTEMPTS.ID.eq(ATTEMPT_QUESTIONS.ATTEMPT_ID))
                .straightJoin(QUIZZES).on(QUIZZES.ID.eq(QUIZ_ATTEMPTS.QUIZ_ID))
                .straightJoin(QUESTIONS).on(QUESTIONS.ID.eq(ATTEMPT_QUESTIONS.QUESTION_ID))
                .where(ATTEMPT_QUESTIONS.ID.in(drawn), AnswerKeyAccess.isShown(viewer, clock.instant()))
                .fetchMap(found -> found.value1(), found -> found.value2()));
    }

    /** The keys of questions, whoever asks. */
    Map<UUID, QuestionKey> findForGrading(Set<UUID> questions) {
        return keys(database.select(QUESTIONS.ID, scalars())
                .from(QUESTIONS)
                .where(QUESTIONS.ID.in(questions))
                .fetchMap(found -> found.value1(), found -> found.value2()));
    }

    private Map<UUID, QuestionKey> keys(Map<UUID, Scalars> found) {
        if (found.isEmpty()) {
            return Map.of();
        }
        Set<UUID> questions = found.values().stream().map(Scalars::question).collect(Collectors.toSet());
        Map<UUID, KeyParts> parts = new HashMap<>();
        database.fetch(KeyParts.of(questions))
                .forEach(part -> parts.computeIfAbsent(part.value1(), question -> new KeyParts())
                        .add(part.value2(), part.value3(), part.value4()));
        Map<UUID, QuestionKey> keys = HashMap.newHashMap(found.size());
        found.forEach((id, scalars) -> keys.put(id, parts.getOrDefault(scalars.question(), KeyParts.NONE).with(scalars)));
        return keys;
    }

    private static SelectField<Scalars> scalars() {
        return row(QUESTIONS.ID, QUESTIONS.CORRECT_NUMBER, QUESTIONS.TOLERANCE, QUESTIONS.MODEL_ANSWER).mapping(Scalars::new);
    }

    /** What of a key there is once at most. */
    record Scalars(UUID question, @Nullable BigDecimal number, @Nullable BigDecimal tolerance, @Nullable String modelAnswer) {}
}
