package io.lyceum.enrollments.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.generated.types.LessonProgressStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LessonStateTest {

    private static final Instant MORNING = Instant.parse("2026-02-01T09:00:00Z");
    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");
    private static final UUID LESSON = UUID.randomUUID();

    private final LessonState untouched = LessonState.untouched(UUID.randomUUID(), LESSON, MORNING);

    @Test
    void anyReportBegins() {
        assertThat(untouched.after(report(null, null, 10, null), NOON).status()).isEqualTo(LessonProgressStatus.IN_PROGRESS);
    }

    @Test
    void whatRepeatsItselfChangesNothing() {
        LessonState begun = untouched.after(report("40", null, 10, 60), MORNING);

        assertThat(begun.after(report("40", null, 10, 60), NOON)).isSameAs(begun);
    }

    @Test
    void statusPercentageAndTimeNeverGoBack() {
        LessonState done = untouched.after(report("10", LessonProgressStatus.COMPLETED, 10, 60), MORNING);

        LessonState later = done.after(report("20", LessonProgressStatus.IN_PROGRESS, 5, 30), NOON);

        assertThat(done.percentage()).isEqualByComparingTo("100");
        assertThat(done.completedAt()).isEqualTo(MORNING);
        assertThat(later).isSameAs(done);
    }

    @Test
    void positionMayGoBackWhileTimeGoesOn() {
        LessonState begun = untouched.after(report("40", null, 90, 60), MORNING);

        assertThat(begun.after(report(null, null, 10, 61), NOON).positionSeconds()).isEqualTo(10);
        assertThat(begun.after(report(null, null, 10, null), NOON).positionSeconds()).isEqualTo(10);
        assertThat(begun.after(report(null, null, 10, 59), NOON).positionSeconds()).as("overtaken on its way").isEqualTo(90);
    }

    @Test
    void allOfItIsDone() {
        assertThat(untouched.after(report("100", null, null, null), NOON).isDone()).isTrue();
        assertThat(untouched.after(report("99.99", null, null, null), NOON).isDone()).isFalse();
    }

    @Test
    void notesAreReplacedAndRemoved() {
        LessonState noted = untouched.after(new LessonReport(LESSON, null, null, null, null, "Steam!"), MORNING);

        assertThat(noted.notes()).isEqualTo("Steam!");
        assertThat(noted.after(report("10", null, null, null), NOON).notes()).isEqualTo("Steam!");
        assertThat(noted.after(new LessonReport(LESSON, null, null, null, null, ""), NOON).notes()).isNull();
    }

    private static LessonReport report(
            @Nullable String percentage, @Nullable LessonProgressStatus status, @Nullable Integer position, @Nullable Integer time) {
        return new LessonReport(LESSON, percentage == null ? null : new BigDecimal(percentage).setScale(2), status, position, time, null);
    }
}
