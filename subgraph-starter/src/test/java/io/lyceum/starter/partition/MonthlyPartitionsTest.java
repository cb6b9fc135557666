package io.lyceum.starter.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Months of the shared tables, on a real MySQL, with a clock that the test moves. */
class MonthlyPartitionsTest {

    private static final Instant NOVEMBER = Instant.parse("2026-11-20T13:00:00Z");
    private static final PartitionProperties KEEPS_AUDIT = new PartitionProperties(true, 3, 3, 2, null);

    private SharedTables tables;

    @BeforeEach
    void migrated() {
        tables = SharedTables.migrated();
    }

    @Test
    void theCurrentMonthAndTheNextThreeHaveAPartition() throws SQLException {
        arrange(NOVEMBER);

        for (String table : List.of("outbox", "inbox", "audit_log")) {
            assertThat(tables.partitions(table)).containsExactly("p_2026_11", "p_2026_12", "p_2027_01", "p_2027_02", "p_future");
        }
    }

    @Test
    void whatIsThereIsLeftAlone() throws SQLException {
        arrange(NOVEMBER);
        arrange(NOVEMBER);
        arrange(Instant.parse("2026-11-30T23:59:59Z"));

        assertThat(tables.partitions("inbox")).hasSize(5);
    }

    @Test
    void aNewMonthAddsOneAhead() throws SQLException {
        arrange(NOVEMBER);
        arrange(Instant.parse("2026-12-01T00:00:00Z"));

        assertThat(tables.partitions("inbox")).containsExactly("p_2026_11", "p_2026_12", "p_2027_01", "p_2027_02", "p_2027_03", "p_future");
    }

    @Test
    void rowsLieInTheMonthOfTheirTime() throws SQLException {
        tables.audit("2025-04-01T00:00:00Z");
        arrange(NOVEMBER);
        tables.audit("2026-11-30T23:59:59.999999Z");
        tables.audit("2026-12-01T00:00:00Z");
        tables.audit("2029-01-01T00:00:00Z");

        assertThat(tables.rows("audit_log", "p_2026_11")).as("the first month holds what was before").isEqualTo(2);
        assertThat(tables.rows("audit_log", "p_2026_12")).isEqualTo(1);
        assertThat(tables.rows("audit_log", "p_future")).isEqualTo(1);
    }

    @Test
    void monthsThatNobodyMadeAreMadeUpFor() throws SQLException {
        arrange(NOVEMBER);
        tables.audit("2027-06-15T12:00:00Z");

        arrange(Instant.parse("2027-06-20T00:00:00Z"));

        assertThat(tables.partitions("audit_log")).contains("p_2027_03", "p_2027_06", "p_2027_09").doesNotContain("p_2027_10");
        assertThat(tables.rows("audit_log", "p_2027_06")).isEqualTo(1);
    }

    @Test
    void monthsPastTheirKeepingAreDropped() throws SQLException {
        arrange(NOVEMBER);
        tables.seen("2026-11-20T00:00:00Z");
        tables.seen("2026-12-20T00:00:00Z");
        tables.audit("2026-11-20T00:00:00Z");

        arrange(Instant.parse("2027-01-31T00:00:00Z"));
        assertThat(tables.partitions("inbox")).as("two past months").startsWith("p_2026_11", "p_2026_12", "p_2027_01");

        arrange(Instant.parse("2027-02-01T00:00:00Z"));
        assertThat(tables.partitions("inbox")).startsWith("p_2026_12", "p_2027_01");
        assertThat(tables.rows("inbox", "p_2026_12")).isEqualTo(1);
        assertThat(tables.rows("audit_log", "p_2026_11")).as("the audit log is kept").isEqualTo(1);
    }

    @Test
    void theAuditLogIsDroppedOnlyWhereThatIsSaid() throws SQLException {
        arrange(NOVEMBER);

        arrange(Instant.parse("2027-03-01T00:00:00Z"), new PartitionProperties(true, 3, 3, 2, 1));

        assertThat(tables.partitions("audit_log")).startsWith("p_2027_02", "p_2027_03");
    }

    @Test
    void aMonthWithAnUnsentEventStays() throws SQLException {
        arrange(NOVEMBER);
        tables.event("2026-11-20T00:00:00Z", null);
        tables.event("2026-12-20T00:00:00Z", "2026-12-20T00:00:01Z");

        arrange(Instant.parse("2027-06-01T00:00:00Z"));
        assertThat(tables.partitions("outbox")).startsWith("p_2026_11", "p_2027_03");

        tables.sendAll("2027-06-01T00:00:01Z");
        arrange(Instant.parse("2027-06-02T00:00:00Z"));
        assertThat(tables.partitions("outbox")).startsWith("p_2027_03");
    }

    @Test
    void anEventIsSeenOnceAcrossPartitions() throws SQLException {
        tables.seenAs("0199", "2026-11-20T00:00:00Z");
        arrange(NOVEMBER);

        assertThatThrownBy(() -> tables.seenAs("0199", "2026-11-20T00:00:00Z")).hasMessageContaining("Duplicate entry");
    }

    @Test
    void instancesAtOnceDoNotDisturbEachOther() throws Exception {
        List<Callable<Void>> instances = IntStream.range(0, 6).<Callable<Void>>mapToObj(i -> () -> {
            arrange(NOVEMBER);
            return null;
        }).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Void> instance : new ArrayList<>(threads.invokeAll(instances))) {
                instance.get();
            }
        }

        assertThat(tables.partitions("outbox")).hasSize(5);
    }

    @Test
    void aTableInUseIsLeftForLater() throws SQLException {
        try (var reader = tables.reading("inbox")) {
            assertThatThrownBy(() -> arrange(NOVEMBER)).hasMessageContaining("Lock wait timeout");
            assertThat(tables.partitions("outbox")).hasSize(5);
        }

        arrange(NOVEMBER);
        assertThat(tables.partitions("inbox")).hasSize(5);
    }

    @Test
    void whereThereAreNoSuchTablesNothingIsDone() throws SQLException {
        SharedTables none = SharedTables.none();

        new MonthlyPartitions(none.database(), PartitionConfiguration.tables(KEEPS_AUDIT), 3, clock(NOVEMBER)).arrange();

        assertThat(none.partitions("outbox")).isEmpty();
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new PartitionProperties(true, 0, 3, 3, null)).hasMessageStartingWith("lyceum.partitions.months-ahead must be at least 1");
        assertThatThrownBy(() -> new PartitionProperties(true, 3, 3, 3, 0)).hasMessageContaining("audit-months");
    }

    private void arrange(Instant now) throws SQLException {
        arrange(now, KEEPS_AUDIT);
    }

    private void arrange(Instant now, PartitionProperties properties) throws SQLException {
        new MonthlyPartitions(tables.database(), PartitionConfiguration.tables(properties), properties.monthsAhead(), clock(now)).arrange();
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
