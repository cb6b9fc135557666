package io.lyceum.starter.republish;

import io.lyceum.bulk.ImportReport;
import io.lyceum.bulk.LineProtocol;
import io.lyceum.starter.event.Event;
import io.lyceum.starter.event.Outbox;
import io.lyceum.starter.event.StateSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the current state of everything that this subgraph owns into the outbox, where {@code lyceum.events.republish} is set; the relay of the
 * subgraph that serves sends it. A page is read and appended in one transaction, so an event never tells half of a change.
 */
@Component
@ConditionalOnBooleanProperty("lyceum.events.republish")
class RepublishCommand implements ApplicationRunner {

    private static final int PAGE = 200;

    private final List<StateSource> sources;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final ImportReport report = new LineProtocol(System.out);

    RepublishCommand(ObjectProvider<StateSource> sources, Outbox outbox, PlatformTransactionManager transactions) {
        this.sources = sources.orderedStream().toList();
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Map<String, Long> told = new LinkedHashMap<>();
        sources.forEach(source -> told.put(source.name(), republish(source)));
        report.done(told);
    }

    private long republish(StateSource source) {
        long total = source.count();
        long done = 0;
        UUID last = null;
        for (List<Event> events = append(source, null); !events.isEmpty(); events = append(source, last)) {
            last = events.getLast().aggregateId();
            done += events.size();
            report.progress(done, Math.max(done, total), source.name());
        }
        return done;
    }

    private List<Event> append(StateSource source, @Nullable UUID after) {
        return transaction.execute(status -> {
            List<Event> events = source.page(after, PAGE);
            outbox.appendAll(events);
            return events;
        });
    }
}
