package io.lyceum.testing;

import io.lyceum.starter.request.RequestId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Keeps the queries that a request or an action of a test sends, with their values in place, so that MySQL can be asked how it runs them.
 * Statements that write are not kept.
 */
public final class StatementRecorder implements ExecuteListenerProvider, ExecuteListener {

    private static final long serialVersionUID = 1L;
    private static final String REQUEST_ID = "requestId";

    private final transient Map<String, List<String>> recordings = new ConcurrentHashMap<>();
    private final transient Supplier<PlanReader> reader;

    StatementRecorder(ObjectProvider<DataSource> database) {
        // Asked for when it is needed: jOOQ, which this listens to, is made of the same data source.
        this.reader = () -> new PlanReader(database.getObject());
    }

    /** How MySQL runs the queries that an action sends on this thread by jOOQ. */
    public QueryPlans plansOf(Runnable action) {
        String id = begin();
        String outer = MDC.get(REQUEST_ID);
        MDC.put(REQUEST_ID, id);
        try {
            action.run();
        } finally {
            restore(outer);
        }
        return explain(end(id));
    }

    /** Begins to record what the request of this id sends; a request takes its id from {@link RequestId#HEADER}. */
    String begin() {
        String id = UUID.randomUUID().toString();
        recordings.put(id, new CopyOnWriteArrayList<>());
        return id;
    }

    /** The queries that were sent since, in order. */
    List<String> end(String id) {
        return List.copyOf(recordings.remove(id));
    }

    QueryPlans explain(List<String> queries) {
        return reader.get().read(queries);
    }

    @Override
    public ExecuteListener provide() {
        return this;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        String id = MDC.get(REQUEST_ID);
        List<String> recording = id == null ? null : recordings.get(id);
        if (recording != null && context.query() != null) {
            String query = context.dsl().renderInlined(context.query());
            if (query.matches("(?is)[\\s(]*(select|with|values)\\b.*")) {
                recording.add(query);
            }
        }
    }

    private static void restore(@Nullable String outer) {
        if (outer == null) {
            MDC.remove(REQUEST_ID);
        } else {
            MDC.put(REQUEST_ID, outer);
        }
    }
}
