package io.lyceum.launcher;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "replay", mixinStandardHelpOptions = true, description = {"Puts dead letters back, after what was wrong with them was mended.",
        "Whoever took such an event in already passes it over."})
final class EventsReplayCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CONSUMER", arity = "0..1", description = "As ./lyceum events names it: courses.enrollments; all of them without.")
    private @Nullable String consumer;

    @Override
    public Integer call() {
        List<String> subgraphs = consumer == null ? UpCommand.present() : List.of(EventRun.subgraph(consumer.split("\\.")[0]));
        return new EventRun("replaying", " events", "--lyceum.events.replay=" + (consumer == null ? "all" : consumer)).in(subgraphs,
                "Dead letters were put back");
    }
}
