package io.lyceum.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Looks after a running graph: tells what goes wrong in the logs, and which part has ended. */
final class Watch {

    private static final Duration PACE = Duration.ofMillis(500);
    private static final Pattern TROUBLE = Pattern.compile("\\b(WARN|ERROR)\\b|\"level\":\"(warn|error)\"");

    private final StateDirectory state;
    private final Console console;
    private final List<String> running;
    private final List<LogReader> logs;

    Watch(StateDirectory state, List<String> names, Console console) {
        this.state = state;
        this.console = console;
        this.running = new ArrayList<>(names);
        this.logs = names.stream().map(name -> LogReader.atEnd(name, state.log(name))).toList();
    }

    /** Returns when no part runs any more. */
    void untilNothingRuns() {
        while (!running.isEmpty()) {
            logs.forEach(log -> log.newLines().stream().filter(line -> TROUBLE.matcher(line).find())
                    .forEach(line -> console.line("%-12s %s".formatted(log.name(), line))));
            Map<String, ProcessRecord> records = state.records();
            running.removeIf(name -> hasEnded(name, records));
            if (!Patience.pause(PACE)) {
                return;
            }
        }
    }

    private boolean hasEnded(String name, Map<String, ProcessRecord> records) {
        ProcessRecord record = records.get(name);
        if (record != null && record.isAlive()) {
            return false;
        }
        console.line(record == null ? name + " was stopped."
                : name + " has ended by itself; the reason is in " + state.log(name) + ", and ./lyceum up in another terminal starts it again.");
        return true;
    }
}
