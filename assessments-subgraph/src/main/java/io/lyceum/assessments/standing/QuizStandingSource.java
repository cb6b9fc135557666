package io.lyceum.assessments.standing;

import io.lyceum.assessments.standing.StandingRepository.Attempted;
import io.lyceum.starter.event.Event;
import io.lyceum.starter.event.StateSource;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where everybody with an attempt stands, computed anew and under the version that was told last: imported attempts have told none, which is
 * version 0. Each goes under the newest attempt.
 */
@Component
class QuizStandingSource implements StateSource {

    private final StandingRepository standings;
    private final Clock clock;

    QuizStandingSource(StandingRepository standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "quiz-standings";
    }

    @Override
    public long count() {
        return standings.countAttempted();
    }

    @Override
    public List<Event> page(@Nullable UUID after, int limit) {
        List<Attempted> attempted = standings.listAttempted(after, limit);
        if (attempted.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Map<LearnerQuiz, Standing> computed = standings.compute(attempted.stream().map(Attempted::quiz).toList()).stream()
                .collect(Collectors.toMap(Standing::of, Function.identity()));
        return attempted.stream()
                .map(newest -> computed.get(newest.quiz()).under(newest.attemptId()).event(now))
                .toList();
    }
}
