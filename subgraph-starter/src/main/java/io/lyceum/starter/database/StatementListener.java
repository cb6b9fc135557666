package io.lyceum.starter.database;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.springframework.stereotype.Component;

/** Counts every statement that jOOQ sends: for the request that caused it and for the process. */
@Component
class StatementListener implements ExecuteListener {

    private final Counter counter;

    StatementListener(MeterRegistry meters) {
        this.counter = Counter.builder("lyceum.sql.statements")
                .description("SQL statements sent")
                .register(meters);
    }

    @Override
    public void executeStart(ExecuteContext context) {
        counter.increment();
        StatementLog.note(context.sql());
    }
}
