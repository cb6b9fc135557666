package io.lyceum.benchmarks.endpoint;

import io.lyceum.benchmarks.endpoint.Dashboard.Attempt;
import io.lyceum.benchmarks.endpoint.Dashboard.Quiz;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the dashboard needs of the database of assessments: two statements. */
final class Results {

    private static final int MOST_ATTEMPTS = 5;
    private static final String ATTEMPTS = """
            SELECT a.enrollment_id, a.id, a.attempt_number, a.status, a.percentage, a.is_passed, a.submitted_at, q.id, q.title, q.type, q.passing_score
            FROM quiz_attempts a JOIN quizzes q ON q.id = a.quiz_id
            WHERE a.enrollment_id IN (%s) ORDER BY a.enrollment_id, a.started_at DESC, a.id DESC""";
    private static final String FINAL_GRADES = "SELECT enrollment_id, percentage FROM final_grades WHERE enrollment_id IN (%s)";

    private Results() {}

    static Map<UUID, List<Attempt>> attempts(Connection connection, Collection<UUID> enrollments) throws SQLException {
        Map<UUID, List<Attempt>> found = HashMap.newHashMap(enrollments.size());
        Rows.read(connection, ATTEMPTS, enrollments, row -> {
            List<Attempt> attempts = found.computeIfAbsent(Rows.key(row, 1), _ -> new ArrayList<>(MOST_ATTEMPTS));
            if (attempts.size() < MOST_ATTEMPTS) {
                BigDecimal percentage = row.getBigDecimal(5);
                boolean isPassed = row.getBoolean(6);
                attempts.add(new Attempt(
                        Rows.id("quiz_attempt", row, 2), row.getInt(3), row.getString(4),
                        percentage == null ? null : percentage.toPlainString(),
                        row.getObject(6) == null ? null : isPassed,
                        Rows.time(row, 7),
                        new Quiz(Rows.id("quiz", row, 8), row.getString(9), row.getString(10), row.getBigDecimal(11).toPlainString())));
            }
        });
        return found;
    }

    static Map<UUID, String> finalGrades(Connection connection, Collection<UUID> enrollments) throws SQLException {
        Map<UUID, String> found = HashMap.newHashMap(enrollments.size());
        Rows.read(connection, FINAL_GRADES, enrollments, row -> found.put(Rows.key(row, 1), row.getBigDecimal(2).toPlainString()));
        return found;
    }
}
