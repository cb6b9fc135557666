package io.lyceum.launcher;

import io.lyceum.services.RecordedService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "status", mixinStandardHelpOptions = true, description = {"Shows what runs: process, port, health, memory (proportional set size).",
        "Ends with 0 if all of it is healthy."})
final class StatusCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1024 * 1024;
    private static final String ROW = "%-12s  %9s  %5s  %-9s  %9s%n";

    /** One line of the table. */
    record Row(String name, OptionalLong pid, String place, int port, String health) {

        boolean isHealthy() {
            return health.equals("ready") || health.equals("running");
        }

        OptionalLong memory() {
            return pid.isPresent() ? Memory.proportionalSetSize(pid.getAsLong()) : OptionalLong.empty();
        }
    }

    @Override
    public Integer call() {
        List<Row> rows = rows(Lyceum.state());
        if (rows.isEmpty()) {
            System.out.println("Nothing runs; ./lyceum up starts the graph.");
            return 1;
        }
        System.out.printf(ROW, "", "process", "port", "health", "memory");
        long total = 0;
        for (Row row : rows) {
            OptionalLong memory = row.memory();
            total += memory.orElse(0);
            System.out.printf(ROW, row.name(), row.pid().isPresent() ? row.pid().getAsLong() : row.place(), row.port(), row.health(),
                    memory.isPresent() ? megabytes(memory.getAsLong()) : "");
        }
        System.out.printf(ROW, "total", "", "", "", megabytes(total));
        return rows.stream().allMatch(Row::isHealthy) ? 0 : 1;
    }

    private static List<Row> rows(StateDirectory state) {
        List<Row> rows = new ArrayList<>();
        for (RecordedService service : DownCommand.services(state).recorded()) {
            rows.add(new Row(service.name(), service.running() ? service.pid() : OptionalLong.empty(), service.kind().name().toLowerCase(Locale.ROOT),
                    service.port(), service.running() ? "running" : "ended"));
        }
        Map<String, ProcessRecord> records = state.records();
        Names.ALL.reversed().stream().filter(records::containsKey).forEach(name -> rows.add(row(name, records.get(name))));
        return rows;
    }

    private static Row row(String name, ProcessRecord record) {
        if (!record.isAlive()) {
            return new Row(name, OptionalLong.empty(), "–", record.port(), "ended");
        }
        String path = name.equals(Names.ROUTER) ? "/readiness" : "/actuator/health/readiness";
        boolean ready = ServiceProcess.isReady("http://127.0.0.1:" + record.port() + path);
        return new Row(name, OptionalLong.of(record.pid()), "", record.port(), ready ? "ready" : "not ready");
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.0f MB", bytes / MEGABYTE);
    }
}
