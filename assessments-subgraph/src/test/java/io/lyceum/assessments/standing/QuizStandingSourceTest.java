package io.lyceum.assessments.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.Place;
import io.lyceum.assessments.QuestionBank;
import io.lyceum.assessments.School;
import io.lyceum.assessments.SentEvents;
import io.lyceum.assessments.Taking;
import io.lyceum.assessments.WorkSettings;
import io.lyceum.starter.event.Event;
import io.lyceum.testing.GraphClient;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where learners stand can be told anew, as it was told last. */
@AssessmentsTest
class QuizStandingSourceTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private QuestionBank bank;

    @Autowired
    private WorkSettings settings;

    @Autowired
    private SentEvents sent;

    @Autowired
    private QuizStandingSource source;

    private UUID course;
    private UUID quiz;

    @BeforeEach
    void oneQuizInOneCourse() {
        school.removeAll();
        sent.forget();
        course = school.course();
        quiz = bank.quizWithoutEssay(course);
    }

    @Test
    void whatWasToldIsToldAgainUnderItsVersion() {
        for (int learners = 1; learners <= 3; learners++) {
            GraphClient learner = graph.as(school.learn(course).learner());
            for (int attempts = 1; attempts <= learners; attempts++) {
                Taking.submit(learner, Taking.started(learner, quiz).path("id").asString());
            }
        }

        List<Event> events = all(2);

        assertThat(source.count()).isEqualTo(3);
        assertThat(events).extracting(Event::version).containsExactly(1L, 2L, 3L);
        assertThat(events).extracting(Event::aggregateId).isEqualTo(List.of(
                sent.of("quiz.graded").get(0).aggregateId(),
                sent.of("quiz.graded").get(2).aggregateId(),
                sent.of("quiz.graded").get(5).aggregateId()));
    }

    @Test
    void importedAttemptsHaveAStandingThatWasNeverTold() {
        Place place = school.learn(course);
        school.attempt(place, quiz, 1, "80.00");
        school.attempt(place, quiz, 2, "60.00");

        assertThat(all(10)).singleElement().satisfies(event -> {
            assertThat(event.version()).isZero();
            Standing.QuizGraded payload = (Standing.QuizGraded) event.payload();
            assertThat(payload.percentage()).isEqualTo(new BigDecimal("80.00"));
            assertThat(payload.isPassed()).isTrue();
            assertThat(payload.isOutOfAttempts()).isFalse();
        });
    }

    @Test
    void whoeverIsExcusedWithoutAnAttemptIsAmongThem() {
        Place excused = school.learn(course);
        settings.excuseFromQuiz(excused, quiz);
        settings.excuseFromQuiz(excused, bank.quizWithoutEssay(course));
        Place neighbour = school.learn(course);
        settings.excuseFromQuiz(neighbour, quiz);
        Place both = school.learn(course);
        settings.excuseFromQuiz(both, quiz);
        school.attempt(both, quiz, 1, "40.00");

        assertThat(source.count()).isEqualTo(4);
        for (int page = 1; page <= 5; page++) {
            assertThat(all(page)).as("in pages of %d", page).hasSize(4).allSatisfy(event -> {
                Standing.QuizGraded payload = (Standing.QuizGraded) event.payload();
                assertThat(payload.isOutOfAttempts()).isTrue();
                assertThat(event.aggregate()).isEqualTo(payload.id() == null ? "enrollment" : "quiz_attempt");
            });
        }
    }

    private List<Event> all(int page) {
        List<Event> events = new ArrayList<>();
        @Nullable UUID after = null;
        for (List<Event> next = source.page(after, page); !next.isEmpty(); next = source.page(after, page)) {
            events.addAll(next);
            after = next.getLast().aggregateId();
        }
        return events;
    }
}
