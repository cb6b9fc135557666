package io.lyceum.starter.partition;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to the months of partitioned tables: each has one partition per month up to some months ahead, then {@value #FUTURE}. The first
 * month holds everything before it as well. Instances of a subgraph take turns by a lock of MySQL.
 */
class MonthlyPartitions {

    static final String FUTURE = "p_future";

    private static final Logger LOG = LoggerFactory.getLogger(MonthlyPartitions.class);
    private static final int LOCK_SECONDS = 30;
    /** A change of partitions waits for transactions on the table, and all others wait behind it: so it gives up soon. */
    private static final int WAIT_SECONDS = 5;

    private final DataSource database;
    private final List<PartitionedTable> tables;
    private final int monthsAhead;
    private final Clock clock;

    /** @param clock whose month is the current one, in UTC as the tables are */
    MonthlyPartitions(DataSource database, List<PartitionedTable> tables, int monthsAhead, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.monthsAhead = monthsAhead;
        this.clock = clock;
    }

    /**
     * Makes the months that are missing and drops those past their keeping. Tables that do not exist are passed over; to repeat it changes
     * nothing. Each change commits by itself.
     *
     * @throws SQLException if MySQL refuses, or a table stayed in use; the tables before it are done, and nothing is lost by trying later
     */
    void arrange() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!isYes(statement, "SELECT GET_LOCK(CONCAT(DATABASE(), '.partitions'), %d)".formatted(LOCK_SECONDS))) {
                LOG.info("Another instance arranges the partitions.");
                return;
            }
            try {
                statement.execute("SET SESSION lock_wait_timeout = " + WAIT_SECONDS);
                for (PartitionedTable table : tables) {
                    arrange(connection, statement, table);
                }
            } finally {
                statement.execute("SET SESSION lock_wait_timeout = DEFAULT");
                statement.execute("DO RELEASE_LOCK(CONCAT(DATABASE(), '.partitions'))");
            }
        }
    }

    private void arrange(Connection connection, Statement statement, PartitionedTable table) throws SQLException {
        List<Month> months = months(connection, table);
        if (months.isEmpty()) {
            return;
        }
        YearMonth now = YearMonth.now(clock);
        List<Month> past = months.stream().filter(month -> !month.isFuture()).toList();
        YearMonth next = past.isEmpty() ? now : past.getLast().yearMonth().plusMonths(1);
        List<YearMonth> missing = Stream.iterate(next, month -> !month.isAfter(now.plusMonths(monthsAhead)), month -> month.plusMonths(1)).toList();
        if (!missing.isEmpty()) {
            statement.execute(split(table, missing));
            LOG.info("Table {} has partitions up to {}.", table.name(), missing.getLast());
        }
        if (table.monthsKept() != null) {
            YearMonth oldest = now.minusMonths(table.monthsKept());
            for (Month month : past.stream().filter(month -> month.yearMonth().isBefore(oldest)).toList()) {
                drop(statement, table, month);
            }
        }
    }

    private static void drop(Statement statement, PartitionedTable table, Month month) throws SQLException {
        if (table.keptWhile() != null
                && isYes(statement, "SELECT EXISTS (SELECT 1 FROM %s PARTITION (%s) WHERE %s)".formatted(table.name(), month.name(), table.keptWhile()))) {
            LOG.warn("Table {} keeps {}, because there are rows where {}.", table.name(), month.yearMonth(), table.keptWhile());
            return;
        }
        statement.execute("ALTER TABLE %s DROP PARTITION %s".formatted(table.name(), month.name()));
        LOG.info("Table {} no longer keeps {}.", table.name(), month.yearMonth());
    }

    private static String split(PartitionedTable table, List<YearMonth> missing) {
        List<String> parts = new ArrayList<>();
        for (YearMonth month : missing) {
            parts.add("PARTITION p_%d_%02d VALUES LESS THAN ('%s')".formatted(month.getYear(), month.getMonthValue(), month.plusMonths(1).atDay(1)));
        }
        parts.add("PARTITION %s VALUES LESS THAN (MAXVALUE)".formatted(FUTURE));
        return "ALTER TABLE %s REORGANIZE PARTITION %s INTO (%s)".formatted(table.name(), FUTURE, String.join(", ", parts));
    }

    private static List<Month> months(Connection connection, PartitionedTable table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT partition_name, partition_description FROM information_schema.partitions"
                        + " WHERE table_schema = DATABASE() AND table_name = ? AND partition_name IS NOT NULL ORDER BY partition_ordinal_position")) {
            statement.setString(1, table.name());
            List<Month> months = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    months.add(new Month(rows.getString(1), rows.getString(2)));
                }
            }
            return months;
        }
    }

    private static boolean isYes(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getInt(1) == 1;
        }
    }

    /** A partition, by its name and by the time that its rows lie before, as MySQL quotes it. */
    private record Month(String name, String before) {

        boolean isFuture() {
            return name.equals(FUTURE);
        }

        YearMonth yearMonth() {
            return YearMonth.from(LocalDate.parse(before.substring(1, 11))).minusMonths(1);
        }
    }
}
