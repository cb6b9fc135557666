package io.lyceum.benchmarks.rival;

import io.lyceum.starter.id.TypeId;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Searches the catalogue by as many statements as there are answers: a page, a total, and three facets. */
@Repository
class CourseSearch {

    private static final String WHICH =
            " deleted_at IS NULL AND status = 'PUBLISHED' AND MATCH (title, subtitle, short_description) AGAINST (? IN BOOLEAN MODE) ";
    private static final String PAGE = """
            SELECT c.id, c.title, c.slug, c.short_description, c.level, c.language, c.is_free, c.rating_average, c.rating_count, g.id, g.name, g.slug
            FROM (SELECT id, title, slug, short_description, level, language, is_free, rating_average, rating_count, category_id,
                CAST(ROUND(1000 * (3 * (MATCH (title) AGAINST (? IN BOOLEAN MODE))
                  + (MATCH (title, subtitle, short_description) AGAINST (? IN BOOLEAN MODE)))) AS SIGNED) AS score
              FROM courses WHERE""" + WHICH + "ORDER BY score DESC, id DESC LIMIT ?) c"
            + " LEFT JOIN categories g ON g.id = c.category_id ORDER BY c.score DESC, c.id DESC";
    private static final String TOTAL = "SELECT COUNT(*) FROM courses WHERE" + WHICH;
    private static final String CATEGORIES = "SELECT g.id, g.name, g.slug, f.courses FROM (SELECT p.ancestor_id AS id, SUM(n.courses) AS courses FROM"
            + " (SELECT category_id, COUNT(*) AS courses FROM courses WHERE" + WHICH + "AND category_id IS NOT NULL GROUP BY category_id) n"
            + " JOIN category_paths p ON p.descendant_id = n.category_id GROUP BY p.ancestor_id ORDER BY courses DESC, id LIMIT 50) f"
            + " JOIN categories g ON g.id = f.id ORDER BY f.courses DESC, f.id";
    private static final String LEVELS = "SELECT level, COUNT(*) FROM courses WHERE" + WHICH + "GROUP BY level";
    private static final String LANGUAGES =
            "SELECT language, COUNT(*) AS courses FROM courses WHERE" + WHICH + "GROUP BY language ORDER BY courses DESC, language";
    private static final List<String> IN_ORDER = List.of("BEGINNER", "INTERMEDIATE", "ADVANCED", "EXPERT");

    private final DataSource dataSource;

    CourseSearch(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    record Answer(Data data) {}

    record Data(Found courses) {}

    record Found(int totalCount, Facets facets, PageInfo pageInfo, List<Course> nodes) {}

    record Facets(List<InCategory> categories, List<OfLevel> levels, List<InLanguage> languages) {}

    record InCategory(Category category, int count) {}

    record OfLevel(String level, int count) {}

    record InLanguage(String language, int count) {}

    record PageInfo(boolean hasNextPage) {}

    record Category(String id, String name, String slug) {}

    record Rating(@Nullable String average, int count) {}

    record Course(
            String id, String title, String slug, @Nullable String shortDescription, String level, String language, boolean isFree,
            Rating rating, @Nullable Category category) {}

    Answer find(String word, int first) throws SQLException {
        String all = "+\"" + word + '"';
        try (Connection connection = dataSource.getConnection()) {
            List<Course> page = read(connection, PAGE, CourseSearch::course, "\"" + word + '"', all, all, first + 1);
            int total = read(connection, TOTAL, row -> row.getInt(1), all).getFirst();
            Facets facets = new Facets(
                    read(connection, CATEGORIES, row -> new InCategory(category(row, 1), row.getInt(4)), all),
                    read(connection, LEVELS, row -> new OfLevel(row.getString(1), row.getInt(2)), all).stream()
                            .sorted(Comparator.comparing(each -> IN_ORDER.indexOf(each.level()))).toList(),
                    read(connection, LANGUAGES, row -> new InLanguage(row.getString(1), row.getInt(2)), all));
            return new Answer(new Data(new Found(total, facets, new PageInfo(page.size() > first), page.subList(0, Math.min(first, page.size())))));
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> read(Connection connection, String sql, Reader<T> reader, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                id("course", row, 1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getBoolean(7),
                new Rating(row.getBigDecimal(8) == null ? null : row.getBigDecimal(8).toPlainString(), row.getInt(9)),
                row.getBytes(10) == null ? null : category(row, 10));
    }

    private static Category category(ResultSet row, int at) throws SQLException {
        return new Category(id("category", row, at), row.getString(at + 1), row.getString(at + 2));
    }

    private static String id(String type, ResultSet row, int column) throws SQLException {
        ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(column));
        return TypeId.encode(type, new UUID(bytes.getLong(), bytes.getLong()));
    }
}
