package io.lyceum.assessments.attempt;

import static io.lyceum.assessments.generated.tables.Tables.ATTEMPT_QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;

import io.lyceum.assessments.access.AnswerKeyAccess;
import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.assessments.question.PlainNumber;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The questions of attempts, as far as a viewer may see the attempts, with what they may know by now of the right answers. */
@Repository
class AttemptQuestionRepository {

    private final DSLContext database;
    private final Clock clock;

    AttemptQuestionRepository(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In the order fixed at the start. */
    Map<UUID, List<AttemptQuestion>> listByAttempts(Set<UUID> attempts, Selection selection, Viewer viewer) {
        Map<UUID, List<AttemptQuestion>> found = HashMap.newHashMap(attempts.size());
        Condition isShown = AnswerKeyAccess.isShown(viewer, clock.instant());
        database.select(ATTEMPT_QUESTIONS.ATTEMPT_ID, question(selection, isShown))
                .from(ATTEMPT_QUESTIONS)
                .straightJoin(QUIZ_ATTEMPTS).on(QUIZ_ATTEMPTS.ID.eq(ATTEMPT_QUESTIONS.ATTEMPT_ID))
                .straightJoin(QUIZZES).on(QUIZZES.ID.eq(QUIZ_ATTEMPTS.QUIZ_ID))
                .straightJoin(QUESTIONS).on(QUESTIONS.ID.eq(ATTEMPT_QUESTIONS.QUESTION_ID))
                .where(
                        ATTEMPT_QUESTIONS.ATTEMPT_ID.in(attempts),
                        CourseAccess.seesWork(viewer, QUIZ_ATTEMPTS.USER_ID, QUIZ_ATTEMPTS.COURSE_ID))
                .orderBy(ATTEMPT_QUESTIONS.ATTEMPT_ID, ATTEMPT_QUESTIONS.POSITION)
                .forEach(row -> found.computeIfAbsent(row.value1(), attempt -> new ArrayList<>()).add(row.value2()));
        return found;
    }

    private static SelectField<AttemptQuestion> question(Selection selection, Condition isShown) {
        return row(
                        ATTEMPT_QUESTIONS.ID,
                        selection.pick("text", QUESTIONS.TEXT),
                        selection.pick("type", QUESTIONS.TYPE),
                        selection.pick("points", ATTEMPT_QUESTIONS.POINTS),
                        selection.pick("hasPartialCredit", QUESTIONS.HAS_PARTIAL_CREDIT),
                        selection.pick("imageUrl", QUESTIONS.IMAGE_URL),
                        selection.pick("videoUrl", QUESTIONS.VIDEO_URL),
                        selection.pick("options", ATTEMPT_QUESTIONS.OPTION_ORDER).convertFrom(StoredIds::list),
                        row(
                                        selection.pick("answer", ATTEMPT_QUESTIONS.ANSWER_TEXT),
                                        selection.pick("answer", ATTEMPT_QUESTIONS.ANSWER_OPTIONS),
                                        selection.pick("answer", ATTEMPT_QUESTIONS.ANSWER_NUMBER),
                                        selection.pick("answer", ATTEMPT_QUESTIONS.ANSWER_PAIRS),
                                        selection.pick("answer", ATTEMPT_QUESTIONS.ANSWERED_AT))
                                .mapping(AttemptQuestionRepository::answer),
                        selection.pick("isCorrect", when(isShown, ATTEMPT_QUESTIONS.IS_CORRECT)),
                        selection.pick("earnedPoints", when(isShown, ATTEMPT_QUESTIONS.EARNED_POINTS)),
                        selection.pick("feedback", when(isShown, ATTEMPT_QUESTIONS.FEEDBACK)),
                        selection.pick("explanation", when(isShown, QUESTIONS.EXPLANATION)))
                .mapping(AttemptQuestion::new);
    }

    private static @Nullable QuestionAnswer answer(
            @Nullable String text,
            @Nullable JSON options,
            @Nullable BigDecimal number,
            @Nullable JSON pairs,
            @Nullable Instant savedAt) {
        return savedAt == null
                ? null
                : new QuestionAnswer(text, StoredIds.list(options), PlainNumber.of(number), StoredIds.pairs(pairs), savedAt);
    }
}
