package io.lyceum.starter.partition;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the tables that are partitioned by month are kept. A month counts once it is over.
 *
 * @param enabled whether this instance looks after partitions at all
 * @param monthsAhead how many months beyond the current one always have a partition
 * @param outboxMonths how many past months of sent events are kept
 * @param inboxMonths how many past months the events already seen are remembered; longer than a broker keeps events
 * @param auditMonths how many past months of the audit log are kept; null keeps all of it
 */
@ConfigurationProperties("lyceum.partitions")
public record PartitionProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("3") int monthsAhead,
        @DefaultValue("3") int outboxMonths,
        @DefaultValue("3") int inboxMonths,
        @Nullable Integer auditMonths) {

    public PartitionProperties {
        require(monthsAhead >= 1, "months-ahead", "at least 1, so that the next month is there before it begins");
        require(outboxMonths >= 1, "outbox-months", "at least 1");
        require(inboxMonths >= 1, "inbox-months", "at least 1");
        require(auditMonths == null || auditMonths >= 1, "audit-months", "at least 1, or left out to keep everything");
    }

    private static void require(boolean isGood, String name, String sentence) {
        if (!isGood) {
            throw new IllegalArgumentException("lyceum.partitions.%s must be %s.".formatted(name, sentence));
        }
    }
}
