package io.lyceum.launcher;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a subgraph's metrics say of its events. A figure that the subgraph cannot tell, because Kafka does not answer, is empty.
 *
 * @param unsent events in its outbox that Kafka does not have yet
 * @param oldestSeconds how long the first of them has waited
 * @param consumers its consumers, by name
 */
record EventFigures(OptionalDouble unsent, OptionalDouble oldestSeconds, Map<String, Consumer> consumers) {

    /** @param behind events that it has not taken in yet @param parked events that it could not take in */
    record Consumer(OptionalDouble behind, OptionalDouble parked) {

        boolean isClean() {
            return parked.orElse(0) == 0;
        }
    }

    private static final String LAG = "lyceum_consumer_lag";
    private static final String PARKED = "lyceum_consumer_dead_letters";
    private static final Pattern CONSUMER = Pattern.compile("^" + LAG + "\\{.*?consumer=\"([^\"]+)\".*?} ", Pattern.MULTILINE);

    /** Reads the text that Prometheus would. */
    static EventFigures parse(String metrics) {
        Map<String, Consumer> consumers = new TreeMap<>();
        List<String> names = CONSUMER.matcher(metrics).results().map((MatchResult found) -> found.group(1)).toList();
        names.forEach(name -> consumers.put(name, new Consumer(figure(metrics, LAG, name), figure(metrics, PARKED, name))));
        return new EventFigures(figure(metrics, "lyceum_outbox_backlog", ""), figure(metrics, "lyceum_outbox_lag_seconds", ""), consumers);
    }

    private static OptionalDouble figure(String metrics, String name, String consumer) {
        String tags = consumer.isEmpty() ? "(?:\\{[^}]*})?" : "\\{[^}]*consumer=\"" + Pattern.quote(consumer) + "\"[^}]*}";
        return Pattern.compile("^" + name + tags + " (\\S+)$", Pattern.MULTILINE).matcher(metrics).results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .filter(Double::isFinite)
                .findFirst();
    }
}
