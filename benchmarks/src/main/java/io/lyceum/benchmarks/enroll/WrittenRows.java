package io.lyceum.benchmarks.enroll;

import io.lyceum.benchmarks.BenchmarkException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What lies in the tables after all: nothing counts that was not written. */
final class WrittenRows {

    private WrittenRows() {}

    /** @throws BenchmarkException if a commit is not durable here, or one side did not write each row that it was asked for */
    static void check(Connection enrollments, List<Enrolling> sides) throws SQLException {
        if (number(enrollments, "SELECT @@innodb_flush_log_at_trx_commit") != 1) {
            throw new BenchmarkException("MySQL does not flush each commit; the comparison would mean nothing.");
        }
        for (Enrolling side : sides) {
            String learners = IntStream.range(0, Enrolling.LEARNERS).mapToObj(i -> hex(side.learner(i))).collect(Collectors.joining(", "));
            String own = "SELECT id FROM enrollments WHERE user_id IN (" + learners + ")";
            require(side, number(enrollments, "SELECT COUNT(*) FROM enrollments WHERE user_id IN (" + learners + ")"));
            require(side, number(enrollments, "SELECT COUNT(*) FROM lesson_progress WHERE enrollment_id IN (" + own + ")"));
            require(side, number(enrollments, "SELECT COUNT(*) FROM outbox WHERE aggregate_id IN (" + own + ")"));
            require(side, number(enrollments, "SELECT COUNT(*) FROM idempotency_keys WHERE answer IS NOT NULL AND user_id IN (" + learners + ")"));
        }
    }

    /** How many are enrolled in a course. */
    static long enrolledIn(Connection enrollments, UUID course) throws SQLException {
        return number(enrollments, "SELECT COUNT(*) FROM enrollments WHERE course_id = " + hex(course));
    }

    private static void require(Enrolling side, long rows) {
        if (rows != side.asked()) {
            throw new BenchmarkException("%d enrollments were asked for and %d rows written; the comparison would mean nothing."
                    .formatted(side.asked(), rows));
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static String hex(UUID key) {
        return "0x" + key.toString().replace("-", "");
    }
}
