package io.lyceum.benchmarks.endpoint;

import io.lyceum.benchmarks.endpoint.Dashboard.Certificate;
import io.lyceum.benchmarks.endpoint.Dashboard.Progress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the dashboard needs of the database of enrollments: three statements. */
final class Enrollments {

    private static final String COUNT = "SELECT COUNT(*) FROM enrollments WHERE user_id = ? AND status IN ('ACTIVE', 'COMPLETED')";
    private static final String PAGE = """
            SELECT e.id, e.course_id, e.status, e.outcome, e.progress_percentage, e.enrolled_at, e.last_accessed_at,
              c.id, c.number, c.verification_code, c.issued_at, c.status
            FROM enrollments e LEFT JOIN certificates c ON c.enrollment_id = e.id AND c.status = 'VALID'
            WHERE e.user_id IN (%%s) AND e.status IN ('ACTIVE', 'COMPLETED') ORDER BY e.enrolled_at DESC, e.id DESC LIMIT %d""";
    private static final String PROGRESS = """
            SELECT p.lesson_id, p.status, p.percentage, p.last_position_seconds
            FROM lesson_progress p JOIN enrollments e ON e.id = p.enrollment_id
            WHERE p.user_id = ? AND p.lesson_id IN (%s)
            ORDER BY e.status IN ('PENDING_PAYMENT', 'ACTIVE', 'COMPLETED'), e.enrolled_at, e.id""";

    private Enrollments() {}

    /** A row of the page. */
    record Row(
            UUID key,
            UUID course,
            String id,
            String status,
            @Nullable String outcome,
            String progressPercentage,
            String enrolledAt,
            @Nullable String lastAccessedAt,
            @Nullable Certificate certificate) {}

    static int count(Connection connection, UUID person) throws SQLException {
        try (var statement = connection.prepareStatement(COUNT)) {
            statement.setBytes(1, Rows.bytes(person));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** One more than wanted, where there is one. */
    static List<Row> page(Connection connection, UUID person, int first) throws SQLException {
        List<Row> page = new ArrayList<>(first + 1);
        Rows.read(connection, PAGE.formatted(first + 1), List.of(person), row -> page.add(new Row(
                Rows.key(row, 1),
                Rows.key(row, 2),
                Rows.id("enrollment", row, 1),
                row.getString(3),
                row.getString(4),
                row.getBigDecimal(5).toPlainString(),
                Rows.time(row, 6),
                Rows.time(row, 7),
                row.getBytes(8) == null ? null
                        : new Certificate(Rows.id("certificate", row, 8), row.getString(9), row.getString(10), Rows.time(row, 11), row.getString(12)))));
        return page;
    }

    static Map<UUID, Progress> progressByLesson(Connection connection, UUID person, Collection<UUID> lessons) throws SQLException {
        Map<UUID, Progress> found = HashMap.newHashMap(lessons.size());
        Rows.read(connection, PROGRESS, lessons, row -> found.put(
                Rows.key(row, 1), new Progress(row.getString(2), row.getBigDecimal(3).toPlainString(), row.getInt(4))), person);
        return found;
    }
}
