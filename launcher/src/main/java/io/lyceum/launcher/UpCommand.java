package io.lyceum.launcher;

import io.lyceum.services.ServiceLifetime;
import io.lyceum.services.ServiceTuning;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "up", mixinStandardHelpOptions = true, description = {"Starts the graph: MySQL, Kafka, Redis, the subgraphs, the router. An empty one gets the demo school.",
        "What runs already and is up to date is left alone. LYCEUM_PORT_BASE (4000) moves the five ports."})
final class UpCommand implements Callable<Integer> {

    @Option(names = "--detach", description = "Return when the graph answers; ./lyceum down stops it.")
    private boolean detach;

    @Option(names = "--empty", description = "Do not load the demo school into an empty graph; only the demo accounts are there.")
    private boolean empty;

    @Override
    public Integer call() {
        Stopwatch watch = new Stopwatch();
        try (Console console = new Console()) {
            StackBuilder builder = builder().progress(sentence -> console.line("  " + sentence));
            Stack stack = (empty ? builder : builder.demoSchool(Instant.now())).open();
            Thread atInterrupt = new Thread(() -> stopAll(stack, console), "lyceum-stop");
            if (!detach) {
                Runtime.getRuntime().addShutdownHook(atInterrupt);
            }
            try (stack) {
                stack.start();
                console.line("\nThe graph answers after " + watch + ".\n");
                summary(stack).forEach(console::line);
            }
            stack.prepareFastStarts();
            return detach ? 0 : watch(stack, console, atInterrupt);
        }
    }

    /** The stack that the commands are about. */
    static StackBuilder builder() {
        return Stack.in(Lyceum.state().path()).root(Lyceum.root()).portsOf(System.getenv()).tuning(ServiceTuning.DURABLE)
                .lifetime(ServiceLifetime.DETACHED).subgraphs(present().toArray(String[]::new)).kafka(true).redis(true).budgets(true).fastStarts(true);
    }

    /** The subgraphs that this clone has. */
    static List<String> present() {
        return Names.SUBGRAPHS.stream().filter(name -> Files.exists(Lyceum.root().resolve(name + "-subgraph/pom.xml"))).toList();
    }

    private List<String> summary(Stack stack) {
        return List.of(
                "  graph      " + stack.graphUrl(),
                "  graphiql   " + stack.url(Names.ROUTER) + "/",
                "  accounts   admin@lyceum.test, instructor@lyceum.test, moderator@lyceum.test, learner@lyceum.test",
                "  password   lyceum-demo (of each; it is public, so keep this graph to this machine)",
                "  school     " + school(stack.demoSchool()),
                "  partner    x-lyceum-key: " + stack.partnerKey() + " (runs schema/operations/partner-demo by id, and nothing else)",
                "  next       " + (detach ? "./lyceum status, ./lyceum logs -f, ./lyceum import oulad DIR, ./lyceum down"
                        : "Ctrl-C stops everything; in another terminal: ./lyceum status, ./lyceum import oulad DIR"),
                "");
    }

    static String school(DemoSchoolLoad.Outcome outcome) {
        return switch (outcome) {
            case LOADED -> "the demo school, loaded now: 40 courses, 300 learners; courseBySlug(slug: \"python-from-the-first-line\")";
            case NOT_EMPTY -> "what was here before; ./lyceum down --wipe, then up, begins with the demo school anew";
            case NOT_ASKED -> "no demo school was asked for; without --empty, up loads it into an empty graph";
        };
    }

    private static int watch(Stack stack, Console console, Thread atInterrupt) {
        console.close();
        Watch watch = new Watch(stack.state(), stack.names(), console);
        watch.untilNothingRuns();
        Runtime.getRuntime().removeShutdownHook(atInterrupt);
        console.line("Nothing of the graph runs any more.");
        return 1;
    }

    private static void stopAll(Stack stack, Console console) {
        console.close();
        console.line("\nStopping …");
        stack.stopAll();
        console.line("Stopped; the data stay for the next ./lyceum up.");
    }
}
