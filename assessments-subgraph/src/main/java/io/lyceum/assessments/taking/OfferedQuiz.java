package io.lyceum.assessments.taking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published quiz as it is offered to one learner, with what they are granted.
 *
 * @param attemptLimit with the extra attempts; null where there is none
 * @param timeLimitMinutes without the extra minutes; null where there is none
 * @param questionsPerAttempt null where all are drawn
 * @param extraMinutes by which every limit of time is later
 */
record OfferedQuiz(
        UUID id,
        UUID courseId,
        @Nullable Instant availableFrom,
        @Nullable Instant availableUntil,
        @Nullable Integer attemptLimit,
        @Nullable Integer timeLimitMinutes,
        @Nullable Integer questionsPerAttempt,
        boolean shufflesQuestions,
        boolean shufflesOptions,
        int extraMinutes) {

    boolean isOpenLater(Instant now) {
        return availableFrom != null && now.isBefore(availableFrom);
    }

    boolean isOver(Instant now) {
        return closesAt().filter(end -> !now.isBefore(end)).isPresent();
    }

    /** Whether so many attempts are all that the learner has. */
    boolean isUsedUp(int attempts) {
        return attemptLimit != null && attempts >= attemptLimit;
    }

    /** When an attempt that starts now ends by itself: after its time, or with the quiz; empty where nothing ends it. */
    Optional<Instant> deadline(Instant start) {
        Optional<Instant> timeIsUp = Optional.ofNullable(timeLimitMinutes)
                .map(minutes -> start.plus(Duration.ofMinutes((long) minutes + extraMinutes)));
        return Stream.concat(timeIsUp.stream(), closesAt().stream()).min(Instant::compareTo);
    }

    private Optional<Instant> closesAt() {
        return Optional.ofNullable(availableUntil).map(end -> end.plus(Duration.ofMinutes(extraMinutes)));
    }
}
