package io.lyceum.launcher;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", mixinStandardHelpOptions = true, description = "Shows what the parts of the graph have logged since their last start.")
final class LogsCommand implements Callable<Integer> {

    private static final Duration PACE = Duration.ofMillis(250);

    @Parameters(arity = "0..1", paramLabel = "service", description = "router, users, courses, enrollments, assessments, or build; all if left out.")
    private @Nullable String service;

    @Option(names = "-f", description = "Go on showing what is added, until Ctrl-C.")
    private boolean follow;

    @Option(names = "-n", paramLabel = "lines", description = "How many lines of each to begin with; ${DEFAULT-VALUE} if left out.")
    private int lines = 100;

    @Override
    public Integer call() {
        StateDirectory state = Lyceum.state();
        List<String> known = state.logs();
        if (service != null && !known.contains(service)) {
            throw new LauncherException(known.isEmpty() ? "There are no logs yet; ./lyceum up starts the graph."
                    : "There is no log of " + service + "; say one of " + String.join(", ", known) + ".");
        }
        List<String> names = service != null ? List.of(service) : known.stream().filter(Names.ALL::contains).toList();
        List<LogReader> readers = names.stream().map(name -> LogReader.atEnd(name, state.log(name))).toList();
        names.forEach(name -> Commands.lastLines(state.log(name), lines).forEach(line -> show(name, line)));
        while (follow) {
            readers.forEach(reader -> reader.newLines().forEach(line -> show(reader.name(), line)));
            if (!Patience.pause(PACE)) {
                return 0;
            }
        }
        return 0;
    }

    private void show(String name, String line) {
        System.out.println(service != null ? line : "%-12s %s".formatted(name, line));
    }
}
