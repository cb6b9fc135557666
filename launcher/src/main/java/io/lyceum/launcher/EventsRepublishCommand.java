package io.lyceum.launcher;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "republish", mixinStandardHelpOptions = true, description = {"Tells the current state of everything that a subgraph owns again.",
        "What others have of it already stays as it is; what they lack, or have lost, they take."})
final class EventsRepublishCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SUBGRAPH", arity = "0..1", description = "users, courses, enrollments or assessments; all of them without.")
    private @Nullable String subgraph;

    @Override
    public Integer call() {
        List<String> subgraphs = subgraph == null ? UpCommand.present() : List.of(EventRun.subgraph(subgraph));
        return new EventRun("republishing", " events", "--lyceum.events.republish=true").in(subgraphs, "Told again");
    }
}
