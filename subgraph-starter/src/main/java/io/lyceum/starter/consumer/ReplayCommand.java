package io.lyceum.starter.consumer;

import io.lyceum.bulk.ImportReport;
import io.lyceum.bulk.LineProtocol;
import io.lyceum.starter.LyceumProperties;
import io.lyceum.starter.event.EventConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Puts the dead letters of a consumer back, or those of all, as {@code lyceum.events.replay} says. */
@Component
@ConditionalOnProperty("lyceum.events.replay")
class ReplayCommand implements ApplicationRunner {

    private static final String ALL = "all";

    private final List<ConsumerGroup> groups;
    private final DeadLetterReplay replay;
    private final ImportReport report = new LineProtocol(System.out);

    ReplayCommand(@Value("${lyceum.events.replay}") String which, ObjectProvider<EventConsumer> consumers, LyceumProperties lyceum,
            DeadLetterReplay replay) {
        this.groups = consumers.stream()
                .map(consumer -> ConsumerGroup.of(lyceum.subgraph(), consumer))
                .filter(group -> which.equals(ALL) || which.equals(group.name()))
                .toList();
        this.replay = replay;
    }

    @Override
    public void run(ApplicationArguments arguments) throws ExecutionException, InterruptedException {
        Map<String, Long> replayed = new LinkedHashMap<>();
        for (ConsumerGroup group : groups) {
            long count = replay.putBack(group);
            report.progress(count, count, "dead letters of " + group.name());
            replayed.put(group.name(), count);
        }
        report.done(replayed);
    }
}
