package io.lyceum.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EventFiguresTest {

    private static final String METRICS = """
            # HELP lyceum_outbox_backlog Events that Kafka does not have yet
            # TYPE lyceum_outbox_backlog gauge
            lyceum_outbox_backlog 1200.0
            lyceum_outbox_lag_seconds 3.25
            lyceum_consumer_lag{consumer="courses.enrollments"} 7.0
            lyceum_consumer_lag{consumer="courses.review-authors"} NaN
            lyceum_consumer_dead_letters{consumer="courses.enrollments"} 2.0
            lyceum_consumer_dead_letters{consumer="courses.review-authors"} NaN
            """;

    @Test
    void figuresAreReadFromTheMetrics() {
        EventFigures figures = EventFigures.parse(METRICS);

        assertThat(figures.unsent()).hasValue(1_200);
        assertThat(figures.oldestSeconds()).hasValue(3.25);
        assertThat(figures.consumers().get("courses.enrollments")).isEqualTo(new EventFigures.Consumer(OptionalDouble.of(7), OptionalDouble.of(2)));
        assertThat(figures.consumers().get("courses.review-authors"))
                .isEqualTo(new EventFigures.Consumer(OptionalDouble.empty(), OptionalDouble.empty()));
    }

    @Test
    void theTableNamesASubgraphOnceAndSaysWhatIsUnknown() {
        assertThat(EventsCommand.rows("courses", Optional.of(EventFigures.parse(METRICS)))).satisfiesExactly(
                row -> assertThat(row.split(" +")).containsExactly("courses", "1,200", "4", "s", "courses.enrollments", "7", "2"),
                row -> assertThat(row.strip().split(" +")).containsExactly("courses.review-authors", "unknown", "unknown"));
    }

    @Test
    void aSubgraphWithoutConsumersIsALine() {
        EventFigures figures = EventFigures.parse("lyceum_outbox_backlog 0.0\nlyceum_outbox_lag_seconds 0.0\n");

        assertThat(EventsCommand.rows("users", Optional.of(figures))).singleElement().asString().startsWith("users").contains("0").endsWith("–");
    }

    @Test
    void whoDoesNotAnswerIsNamed() {
        assertThat(EventsCommand.rows("users", Optional.empty())).containsExactly("users         does not answer; see ./lyceum status");
    }
}
