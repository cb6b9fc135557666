package io.lyceum.benchmarks.measure;

import io.lyceum.benchmarks.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Targets that take turns, so that whatever else goes on at the machine meets all of them.
 *
 * @param slices what came of each target's turns, in the order of the turns
 */
public record Turns(Map<Target, List<Slice>> slices) {

    private static final int MOST_STEPS = 30;

    /** Warms all targets up and lets them take turns, with four clients each; tells each turn's throughput. */
    public static Turns take(Session session, List<Target> targets) {
        return take(session, targets, Load.CONNECTIONS);
    }

    /** The same with some other number of clients. */
    public static Turns take(Session session, List<Target> targets, int clients) {
        Duration turn = Duration.ofSeconds(session.isQuick() ? 1 : 3);
        int rounds = session.isQuick() ? 5 : 9;
        targets.forEach(target -> warmUp(session, target, clients));
        Map<Target, List<Slice>> slices = new LinkedHashMap<>();
        targets.forEach(target -> slices.put(target, new ArrayList<>()));
        for (int round = 1; round <= rounds; round++) {
            StringBuilder line = new StringBuilder("  round %d/%d".formatted(round, rounds));
            for (Target target : targets) {
                Slice slice = Load.on(target, turn, clients);
                slices.get(target).add(slice);
                line.append("   %s %.0f/s %.0f µs".formatted(target.name(), slice.throughput(), slice.microsPerRequest()));
            }
            session.say("%s", line);
        }
        return new Turns(slices);
    }

    /** A compiler needs calls rather than time: a busy machine takes longer to warm up. */
    private static void warmUp(Session session, Target target, int clients) {
        long wanted = session.isQuick() ? 10_000 : 40_000;
        Duration step = Duration.ofSeconds(session.isQuick() ? 3 : 8);
        long requests = 0;
        for (int steps = 0; requests < wanted && steps < MOST_STEPS; steps++) {
            Slice slice = Load.on(target, step, clients);
            requests += slice.requests();
            session.say("  warm-up %-20s %6.0f/s", target.name(), slice.throughput());
        }
    }

    /** A figure of one target. */
    public Sample sample(Target target, ToDoubleFunction<Slice> figure) {
        return Sample.of(slices.get(target).stream().map(figure::applyAsDouble).toList());
    }

    /** A figure of the subject as a multiple of the rival's in the same round. */
    public Sample ratio(Target subject, Target rival, ToDoubleFunction<Slice> figure) {
        List<Slice> of = slices.get(subject);
        List<Slice> to = slices.get(rival);
        return Sample.of(IntStream.range(0, of.size())
                .mapToObj(round -> figure.applyAsDouble(of.get(round)) / figure.applyAsDouble(to.get(round)))
                .toList());
    }
}
