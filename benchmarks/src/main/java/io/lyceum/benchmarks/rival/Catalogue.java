package io.lyceum.benchmarks.rival;

import io.lyceum.starter.id.TypeId;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the catalogue by the statements that the courses subgraph sends for somebody who is not signed in. */
@Repository
class Catalogue {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final String PAGE = """
             FROM courses WHERE deleted_at IS NULL AND status IN (?)
            ORDER BY published_order DESC, id DESC LIMIT ?""";

    private final DataSource dataSource;

    Catalogue(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    record Module(String id, String title, int position) {}

    record CourseWithModules(String id, String title, List<Module> modules) {}

    record Course(
            String id,
            String title,
            String slug,
            @Nullable String shortDescription,
            @Nullable String description,
            String level,
            String language,
            String status,
            boolean isFree,
            @Nullable String publishedAt) {}

    List<CourseWithModules> listWithModules(int first) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            List<byte[]> keys = new ArrayList<>(first);
            List<CourseWithModules> courses = new ArrayList<>(first);
            Map<UUID, List<Module>> modulesByCourse = HashMap.newHashMap(first);
            try (PreparedStatement statement = page(connection, "id, title", first); ResultSet row = statement.executeQuery()) {
                while (courses.size() < first && row.next()) {
                    byte[] key = row.getBytes(1);
                    List<Module> modules = new ArrayList<>();
                    keys.add(key);
                    modulesByCourse.put(uuid(key), modules);
                    courses.add(new CourseWithModules(TypeId.encode("course", uuid(key)), row.getString(2), modules));
                }
            }
            addModules(connection, keys, modulesByCourse);
            return courses;
        }
    }

    List<Course> list(int first) throws SQLException {
        String columns = "id, title, slug, short_description, description, level, language, status, is_free, published_at";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = page(connection, columns, first);
                ResultSet row = statement.executeQuery()) {
            List<Course> courses = new ArrayList<>(first);
            while (courses.size() < first && row.next()) {
                LocalDateTime publishedAt = row.getObject(10, LocalDateTime.class);
                courses.add(new Course(
                        TypeId.encode("course", uuid(row.getBytes(1))),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getBoolean(9),
                        publishedAt == null ? null : MICROSECONDS.format(publishedAt.atOffset(ZoneOffset.UTC))));
            }
            return courses;
        }
    }

    private static PreparedStatement page(Connection connection, String columns, int first) throws SQLException {
        PreparedStatement statement = connection.prepareStatement("SELECT " + columns + PAGE);
        statement.setString(1, "PUBLISHED");
        // One more than wanted, as whoever must say whether there is a next page asks.
        statement.setInt(2, first + 1);
        return statement;
    }

    private static void addModules(Connection connection, List<byte[]> courses, Map<UUID, List<Module>> found) throws SQLException {
        String sql = """
                SELECT m.course_id, m.id, m.title, m.position FROM modules m STRAIGHT_JOIN courses c ON c.id = m.course_id
                WHERE m.course_id IN (%s) AND c.deleted_at IS NULL AND c.status IN (?, ?)
                ORDER BY m.course_id, m.position, m.id""".formatted("?, ".repeat(courses.size() - 1) + "?");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 1;
            for (byte[] key : courses) {
                statement.setBytes(place++, key);
            }
            statement.setString(place++, "PUBLISHED");
            statement.setString(place, "ARCHIVED");
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.get(uuid(row.getBytes(1)))
                            .add(new Module(TypeId.encode("module", uuid(row.getBytes(2))), row.getString(3), row.getInt(4)));
                }
            }
        }
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
