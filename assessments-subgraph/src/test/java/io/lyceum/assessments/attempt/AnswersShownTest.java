package io.lyceum.assessments.attempt;

import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.Examination;
import io.lyceum.assessments.Onlooker;
import io.lyceum.assessments.Place;
import io.lyceum.assessments.QuestionBank;
import io.lyceum.assessments.School;
import io.lyceum.assessments.access.AnswerKeyAccess;
import io.lyceum.assessments.generated.types.AnswersShown;
import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** When what is right can be known, and by whom. */
@AssessmentsTest
class AnswersShownTest {

    private static final String WHAT_IS_RIGHT = "{ questions { type isCorrect earnedPoints feedback explanation "
            + "key { optionIds texts number tolerance pairs { leftId rightId } modelAnswer } } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private QuestionBank bank;

    @Autowired
    private Examination examination;

    @Autowired
    private DSLContext database;

    private UUID course;
    private Place place;

    @BeforeEach
    void oneLearnerInOneCourse() {
        school.removeAll();
        course = school.course();
        place = school.enroll(course);
    }

    @ParameterizedTest
    @CsvSource({
        "IMMEDIATELY,      IN_PROGRESS, ,                     true",
        "IMMEDIATELY,      GRADED,      ,                     true",
        "AFTER_SUBMISSION, IN_PROGRESS, ,                     false",
        "AFTER_SUBMISSION, SUBMITTED,   ,                     true",
        "AFTER_SUBMISSION, GRADED,      ,                     true",
        "AFTER_SUBMISSION, EXPIRED,     ,                     true",
        "AFTER_DEADLINE,   IN_PROGRESS, 2020-01-01T00:00:00Z, false",
        "AFTER_DEADLINE,   GRADED,      2100-01-01T00:00:00Z, false",
        "AFTER_DEADLINE,   GRADED,      2020-01-01T00:00:00Z, true",
        "NEVER,            IN_PROGRESS, ,                     false",
        "NEVER,            GRADED,      2020-01-01T00:00:00Z, false",
    })
    void theLearnerSeesWhatTheQuizShows(AnswersShown shown, QuizAttemptStatus status, @Nullable Instant until, boolean isShown) {
        UUID attempt = examination.graded(place, bank.quiz(course, shown, until), 1, status);

        JsonNode questions = questions(graph.as(place.learner()), attempt);

        assertThat(questions.size()).isEqualTo(9);
        assertThat(questions.valueStream()).allSatisfy(question -> {
            boolean isEssay = question.path("type").asString().equals("ESSAY");
            assertThat(question.path("isCorrect").isNull()).isEqualTo(!isShown || isEssay);
            assertThat(question.path("earnedPoints").isNull()).isEqualTo(!isShown);
            assertThat(question.path("feedback").isNull()).isEqualTo(!isShown);
            assertThat(question.path("explanation").isNull()).isEqualTo(!isShown);
            assertThat(question.path("key").isNull()).isEqualTo(!isShown);
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "0, 5, false", "0, 6, true", "10, 6, false", "10, 605, false", "10, 606, true"})
    void nothingIsShownWhileAnswersAreStillTaken(int extraMinutes, int secondsAfterTheEnd, boolean isShown) {
        UUID quiz = bank.quiz(course, AnswersShown.AFTER_DEADLINE, School.START);
        examination.graded(place, quiz, 1, QuizAttemptStatus.GRADED);
        bank.grant(quiz, place.learner(), extraMinutes);
        Viewer learner = new Viewer(place.learner(), Set.of(), null);

        assertThat(database.fetchExists(database.selectOne()
                        .from(QUIZ_ATTEMPTS)
                        .join(QUIZZES).on(QUIZZES.ID.eq(QUIZ_ATTEMPTS.QUIZ_ID))
                        .where(AnswerKeyAccess.isAnyShown(learner, School.START.plusSeconds(secondsAfterTheEnd)))))
                .isEqualTo(isShown);
    }

    @Test
    void nothingIsShownWhileAnotherAttemptOfTheLearnersIsAnswered() {
        UUID quiz = bank.quiz(course, AnswersShown.AFTER_DEADLINE, QuestionBank.LONG_AGO);
        UUID ended = examination.graded(place, quiz, 1, QuizAttemptStatus.GRADED);
        UUID running = examination.begin(place, quiz, 2);
        database.update(QUIZ_ATTEMPTS)
                .set(QUIZ_ATTEMPTS.DEADLINE_AT, QuestionBank.NOT_YET)
                .where(QUIZ_ATTEMPTS.ID.eq(running))
                .execute();

        assertThat(questions(graph.as(place.learner()), ended).valueStream()).allMatch(question -> question.path("key").isNull());
    }

    @Test
    void whatIsShownImmediatelyIsShownQuestionByQuestion() {
        UUID attempt = examination.begin(place, bank.quiz(course, AnswersShown.IMMEDIATELY, null), 1);
        examination.answer(attempt, QuestionType.NUMERIC);

        assertThat(questions(graph.as(place.learner()), attempt).valueStream()).allSatisfy(question -> {
            boolean isAnswered = question.path("type").asString().equals("NUMERIC");
            assertThat(question.path("key").isNull()).isEqualTo(!isAnswered);
            assertThat(question.path("explanation").isNull()).isEqualTo(!isAnswered);
        });
    }

    @ParameterizedTest
    @EnumSource
    void gradersSeeItFromTheStartAndWhoeverSeesNoAttemptSeesNothing(Onlooker onlooker) {
        UUID attempt = examination.begin(place, bank.quiz(course, AnswersShown.NEVER, null), 1);

        Answer answer = onlooker.of(graph, school, place).entities(WHAT_IS_RIGHT, "QuizAttempt", id(attempt));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0").isNull()).isEqualTo(!onlooker.seesWork);
        assertThat(answer.text().contains(QuestionBank.SECRET)).isEqualTo(onlooker.isStaff);
    }

    @Test
    void whatAnAttemptCameToIsToldOnceItIsGraded() {
        UUID quiz = bank.quiz(course, AnswersShown.NEVER, null);
        UUID running = examination.graded(place, quiz, 1, QuizAttemptStatus.IN_PROGRESS);
        UUID graded = examination.graded(place, quiz, 2, QuizAttemptStatus.GRADED);

        Answer answer = graph.as(place.learner())
                .entities("{ percentage isPassed earnedPoints totalPoints answeredCount }", "QuizAttempt", id(running), id(graded));

        assertThat(answer.at("/_entities").toString())
                .isEqualTo(("[{'percentage':null,'isPassed':null,'earnedPoints':null,'totalPoints':'18.00','answeredCount':9},"
                                + "{'percentage':'50.00','isPassed':false,'earnedPoints':'9.00','totalPoints':'18.00','answeredCount':9}]")
                        .replace('\'', '"'));
    }

    private static JsonNode questions(GraphClient viewer, UUID attempt) {
        Answer answer = viewer.entities(WHAT_IS_RIGHT, "QuizAttempt", id(attempt));
        assertThat(answer.errors()).isEmpty();
        return answer.at("/_entities/0/questions");
    }

    private static String id(UUID attempt) {
        return TypeId.encode("quiz_attempt", attempt);
    }
}
