package io.lyceum.starter.partition;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what looks after the tables of {@code db/shared}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PartitionProperties.class)
public class PartitionConfiguration {

    @Bean
    @ConditionalOnBooleanProperty(name = "lyceum.partitions.enabled", matchIfMissing = true)
    PartitionSchedule partitionSchedule(DataSource database, PartitionProperties properties, Clock clock) {
        return new PartitionSchedule(new MonthlyPartitions(database, tables(properties), properties.monthsAhead(), clock));
    }

    static List<PartitionedTable> tables(PartitionProperties properties) {
        return List.of(
                new PartitionedTable("outbox", properties.outboxMonths(), "sent_at IS NULL"),
                new PartitionedTable("inbox", properties.inboxMonths(), null),
                new PartitionedTable("audit_log", properties.auditMonths(), null));
    }
}
