package io.lyceum.starter.partition;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks after partitions when the subgraph has started, and daily from then on; starting does not wait for it. */
final class PartitionSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionSchedule.class);

    private final MonthlyPartitions partitions;
    private @Nullable ScheduledExecutorService thread;

    PartitionSchedule(MonthlyPartitions partitions) {
        this.partitions = partitions;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("partitions").daemon().factory());
        thread.scheduleAtFixedRate(this::arrange, 0, 1, TimeUnit.DAYS);
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void arrange() {
        try {
            partitions.arrange();
        } catch (SQLException | RuntimeException failure) {
            LOG.warn("Partitions could not be arranged; it is tried again in a day. Until then {} takes what has no month.",
                    MonthlyPartitions.FUTURE, failure);
        }
    }
}
