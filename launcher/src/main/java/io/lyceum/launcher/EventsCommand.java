package io.lyceum.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "events", mixinStandardHelpOptions = true, description = {
        "Shows what waits in each subgraph's outbox, how far its consumers are behind, and what they could not take in.",
        "Ends with 0 if every subgraph answers and nothing is among the dead letters."},
        subcommands = {EventsReplayCommand.class, EventsRepublishCommand.class})
final class EventsCommand implements Callable<Integer> {

    private static final String ROW = "%-12s  %9s  %9s  %-32s  %9s  %12s";
    private static final int PATIENCE_MILLIS = 10_000;

    @Override
    public Integer call() {
        Map<String, ProcessRecord> records = Lyceum.state().records();
        List<String> names = Names.SUBGRAPHS.stream().filter(records::containsKey).toList();
        if (names.isEmpty()) {
            System.out.println("Nothing runs; ./lyceum up starts the graph.");
            return 1;
        }
        boolean isClean = true;
        System.out.println(ROW.formatted("", "unsent", "oldest", "consumer", "behind", "dead letters").stripTrailing());
        for (String name : names) {
            Optional<EventFigures> figures = figures(records.get(name));
            rows(name, figures).forEach(System.out::println);
            isClean &= figures.isPresent() && figures.get().consumers().values().stream().allMatch(EventFigures.Consumer::isClean);
        }
        return isClean ? 0 : 1;
    }

    /** A subgraph's lines of the table. */
    static List<String> rows(String name, Optional<EventFigures> figures) {
        if (figures.isEmpty()) {
            return List.of("%-12s  does not answer; see ./lyceum status".formatted(name));
        }
        List<String> rows = new ArrayList<>();
        String unsent = count(figures.get().unsent());
        String oldest = age(figures.get().oldestSeconds());
        figures.get().consumers().forEach((consumer, figure) -> {
            boolean isFirst = rows.isEmpty();
            rows.add(ROW.formatted(isFirst ? name : "", isFirst ? unsent : "", isFirst ? oldest : "", consumer, count(figure.behind()),
                    count(figure.parked())));
        });
        return rows.isEmpty() ? List.of(ROW.formatted(name, unsent, oldest, "", "", "").stripTrailing()) : rows;
    }

    private static String count(OptionalDouble figure) {
        return figure.isPresent() ? String.format(Locale.ROOT, "%,.0f", figure.getAsDouble()) : "unknown";
    }

    private static String age(OptionalDouble seconds) {
        if (seconds.isEmpty()) {
            return "unknown";
        }
        return seconds.getAsDouble() == 0 ? "–" : String.format(Locale.ROOT, "%,.0f s", Math.ceil(seconds.getAsDouble()));
    }

    private static Optional<EventFigures> figures(ProcessRecord record) {
        if (!record.isAlive()) {
            return Optional.empty();
        }
        try {
            URI address = URI.create("http://127.0.0.1:" + record.port() + "/actuator/prometheus");
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try (var body = connection.getInputStream()) {
                return Optional.of(EventFigures.parse(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
            }
        } catch (IOException silent) {
            return Optional.empty();
        }
    }
}
