package io.lyceum.benchmarks.enroll;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lyceum.starter.id.TypeId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes what the enrollments subgraph writes for a free course, statement by statement, in one transaction; then reads what it answers. */
@Repository
class PlainEnrollments {

    private static final String CLAIM = """
            INSERT IGNORE INTO idempotency_keys (user_id, mutation, idempotency_key, input_hash, created_at, expires_at)
            VALUES (?, 'enrollInCourse', ?, ?, ?, ?)""";
    private static final String OFFER = """
            SELECT course_snapshots.title, capacity, COALESCE(seats_taken, 0), price_amount, price_currency, access_days,
                   (SELECT COUNT(*) FROM course_lessons WHERE course_lessons.course_id = course_snapshots.course_id AND is_mandatory),
                   (SELECT lesson_id FROM course_lessons WHERE course_lessons.course_id = course_snapshots.course_id
                    ORDER BY position, lesson_id LIMIT 1)
            FROM course_snapshots LEFT JOIN course_counters ON course_counters.course_id = course_snapshots.course_id
            WHERE course_snapshots.course_id = ? AND status = 'PUBLISHED'""";
    private static final String ENROLLMENT = """
            INSERT INTO enrollments (id, user_id, course_id, status, type, progress_percentage, total_lessons, enrolled_at, version, created_at,
              updated_at) VALUES (?, ?, ?, 'ACTIVE', 'FREE', 0, ?, ?, 0, ?, ?)""";
    private static final String FIRST_LESSON = """
            INSERT INTO lesson_progress (id, enrollment_id, user_id, lesson_id, status, last_activity_at, created_at, updated_at)
            VALUES (?, ?, ?, ?, 'NOT_STARTED', ?, ?, ?)""";
    private static final String EVENT = """
            INSERT INTO outbox (event_id, aggregate_type, aggregate_id, aggregate_version, topic, message_key, event_type, payload, occurred_at)
            VALUES (?, 'enrollment', ?, 0, 'enrollment.created', ?, 'io.lyceum.enrollment.created', ?, ?)""";
    private static final String SEAT =
            "UPDATE course_counters SET seats_taken = seats_taken + 1, enrollment_count = enrollment_count + 1 WHERE course_id = ?";
    private static final String ANSWER = """
            UPDATE idempotency_keys SET answer = ? WHERE user_id = ? AND mutation = 'enrollInCourse' AND idempotency_key = ?""";
    private static final String READ = "SELECT id, status FROM enrollments WHERE id = ? AND user_id = ?";

    private final DataSource database;
    private final JsonMapper json;

    PlainEnrollments(DataSource database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The enrollment that was made. */
    record Answer(String id, String status) {}

    Answer enroll(RivalController.Wanted wanted) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            UUID enrollment = UuidCreator.getTimeOrderedEpoch();
            try {
                write(connection, wanted, enrollment);
                connection.commit();
            } catch (SQLException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
            return read(connection, enrollment, wanted.learner());
        }
    }

    private void write(Connection connection, RivalController.Wanted wanted, UUID enrollment) throws SQLException {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        UUID learner = wanted.learner();
        update(connection, CLAIM, learner, wanted.idempotencyKey(), sha256(json.writeValueAsString(wanted)), now, now.plusDays(1));
        int lessons;
        byte[] firstLesson;
        try (PreparedStatement offer = prepared(connection, OFFER, wanted.course()); ResultSet found = offer.executeQuery()) {
            if (!found.next()) {
                throw new SQLException("There is no such course.");
            }
            lessons = found.getInt(7);
            firstLesson = found.getBytes(8);
        }
        update(connection, ENROLLMENT, enrollment, learner, wanted.course(), lessons, now, now, now);
        update(connection, FIRST_LESSON, UuidCreator.getTimeOrderedEpoch(), enrollment, learner, firstLesson, now, now, now);
        String id = TypeId.encode("enrollment", enrollment);
        update(connection, EVENT, UuidCreator.getTimeOrderedEpoch(), enrollment, id, event(id, wanted, now), now);
        update(connection, SEAT, wanted.course());
        update(connection, ANSWER, json.writeValueAsString(Map.of("enrollment", enrollment)), learner, wanted.idempotencyKey());
    }

    private static Answer read(Connection connection, UUID enrollment, UUID learner) throws SQLException {
        try (PreparedStatement statement = prepared(connection, READ, enrollment, learner); ResultSet found = statement.executeQuery()) {
            found.next();
            ByteBuffer key = ByteBuffer.wrap(found.getBytes(1));
            return new Answer(TypeId.encode("enrollment", new UUID(key.getLong(), key.getLong())), found.getString(2));
        }
    }

    private String event(String id, RivalController.Wanted wanted, LocalDateTime now) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("id", id);
        state.put("userId", TypeId.encode("user", wanted.learner()));
        state.put("courseId", TypeId.encode("course", wanted.course()));
        state.put("status", "ACTIVE");
        state.put("type", "FREE");
        state.put("outcome", null);
        state.put("progressPercentage", "0.00");
        state.put("enrolledAt", now.atOffset(ZoneOffset.UTC).toString());
        state.put("completedAt", null);
        state.put("endedAt", null);
        state.put("expiresAt", null);
        return json.writeValueAsString(state);
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof UUID key ? bytes(key) : values[i]);
        }
        return statement;
    }

    private static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(key.getMostSignificantBits()).putLong(key.getLeastSignificantBits()).array();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
