package io.lyceum.benchmarks.pagination;

import io.lyceum.benchmarks.BenchmarkException;
import io.lyceum.benchmarks.measure.Sample;
import io.lyceum.services.MySqlServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The deepest page by counting rows off, and by where it begins: both in plain SQL, over one connection. */
final class OffsetControl {

    private static final String PAGE = "SELECT id, status, progress_percentage, enrolled_at FROM enrollments %s ORDER BY enrolled_at DESC, id DESC LIMIT %s";
    private static final int WARM_UP = 200;

    private OffsetControl() {}

    /**
     * Seconds for a page.
     *
     * @param byOffset the last {@code size} rows, found by {@code OFFSET}
     * @param byKey the same rows, found by the key of the row before them
     */
    record Seconds(Sample byOffset, Sample byKey) {

        double ratio() {
            return byOffset.median() / byKey.median();
        }
    }

    static Seconds measure(ManyEnrollments enrollments, MySqlServer mysql, int size, int times) {
        try (Connection connection = enrollments.connect(mysql);
                PreparedStatement offset = connection.prepareStatement(PAGE.formatted("", "%d OFFSET %d".formatted(size, enrollments.rows() - size)));
                PreparedStatement key = connection.prepareStatement(PAGE.formatted(
                        "WHERE enrolled_at < ? OR (enrolled_at = ? AND id < ?)", Integer.toString(size)))) {
            atRowBefore(connection, key, enrollments.rows() - size - 1);
            List<byte[]> expected = keys(offset);
            for (int i = 0; i < WARM_UP; i++) {
                requireSame(expected, keys(key));
            }
            return new Seconds(sample(offset, times), sample(key, times * WARM_UP));
        } catch (SQLException failure) {
            throw new BenchmarkException("The control could not be measured: " + failure.getMessage() + ".", failure);
        }
    }

    private static void atRowBefore(Connection connection, PreparedStatement key, int offset) throws SQLException {
        try (PreparedStatement before = connection.prepareStatement(PAGE.formatted("", "1 OFFSET " + offset)); ResultSet row = before.executeQuery()) {
            row.next();
            key.setObject(1, row.getObject("enrolled_at"));
            key.setObject(2, row.getObject("enrolled_at"));
            key.setBytes(3, row.getBytes("id"));
        }
    }

    private static Sample sample(PreparedStatement statement, int times) throws SQLException {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            keys(statement);
            seconds.add((System.nanoTime() - begin) / 1e9);
        }
        return Sample.of(seconds);
    }

    private static List<byte[]> keys(PreparedStatement statement) throws SQLException {
        List<byte[]> keys = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                keys.add(rows.getBytes(1));
            }
        }
        return keys;
    }

    private static void requireSame(List<byte[]> expected, List<byte[]> found) {
        if (!Arrays.deepEquals(expected.toArray(), found.toArray())) {
            throw new BenchmarkException("The two ways to the deepest page find different rows; the comparison would mean nothing.");
        }
    }
}
