package io.lyceum.assessments.standing;

import io.lyceum.assessments.standing.ToldStandingRepository.ToldStanding;
import io.lyceum.starter.event.Event;
import io.lyceum.starter.event.StateSource;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where everybody stands who has an attempt, is excused or was told to be out of attempts, computed anew and under the version that was told
 * last: imports have told none, which is version 0. First whoever has attempts, each under the newest; then the others, under their enrollment.
 */
@Component
class QuizStandingSource implements StateSource {

    private final StandingRepository standings;
    private final ToldStandingRepository told;
    private final Clock clock;

    QuizStandingSource(StandingRepository standings, ToldStandingRepository told, Clock clock) {
        this.standings = standings;
        this.told = told;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "quiz-standings";
    }

    @Override
    public long count() {
        return told.count();
    }

    @Override
    public List<Event> page(@Nullable UUID after, int limit) {
        boolean isAmongAttempts = after == null || told.isAttempt(after);
        List<ToldStanding> attempted = isAmongAttempts ? told.listAttempted(after, limit) : List.of();
        return attempted.isEmpty() ? events(unattempted(isAmongAttempts ? null : after, limit)) : events(attempted);
    }

    /** The next page goes on behind an enrollment: one whose quizzes do not fit is left to it, but for the first. */
    private List<ToldStanding> unattempted(@Nullable UUID after, int limit) {
        List<ToldStanding> found = told.listUnattempted(after, limit);
        if (found.size() < limit) {
            return found;
        }
        UUID first = found.getFirst().quiz().enrollmentId();
        UUID last = found.getLast().quiz().enrollmentId();
        return first.equals(last)
                ? told.listUnattempted(first)
                : found.stream().filter(standing -> !standing.quiz().enrollmentId().equals(last)).toList();
    }

    private List<Event> events(List<ToldStanding> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Map<LearnerQuiz, Standing> computed = standings.compute(page.stream().map(ToldStanding::quiz).toList(), now).stream()
                .collect(Collectors.toMap(Standing::of, Function.identity()));
        return page.stream()
                .flatMap(one -> Stream.ofNullable(computed.get(one.quiz())).map(standing -> standing.under(one.attemptId())))
                .map(standing -> standing.event(now))
                .toList();
    }
}
