package io.lyceum.starter.partition;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks after partitions when the subgraph has started, and daily from then on; starting does not wait for it. */
class PartitionSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionSchedule.class);

    private final MonthlyPartitions partitions;

    PartitionSchedule(MonthlyPartitions partitions) {
        this.partitions = partitions;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.DAYS)
    void arrange() {
        try {
            partitions.arrange();
        } catch (SQLException | RuntimeException failure) {
            LOG.warn("Partitions could not be arranged; it is tried again in a day. Until then {} takes what has no month.",
                    MonthlyPartitions.FUTURE, failure);
        }
    }
}
