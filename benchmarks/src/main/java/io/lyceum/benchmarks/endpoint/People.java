package io.lyceum.benchmarks.endpoint;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the dashboard needs of the database of users: one statement for whoever asks and one for those who teach. */
final class People {

    private static final String PEOPLE = """
            SELECT u.id, u.display_name, p.user_id IS NOT NULL AND (p.user_id = ? OR p.visibility = 'PUBLIC'), p.avatar_url, p.timezone
            FROM users u LEFT JOIN user_profiles p ON p.user_id = u.id
            WHERE u.id IN (%s) AND u.deleted_at IS NULL""";

    private People() {}

    record Person(String id, String displayName, boolean hasProfile, @Nullable String avatarUrl, @Nullable String timezone) {}

    static Map<UUID, Person> byKey(Connection connection, Collection<UUID> people, UUID viewer) throws SQLException {
        Map<UUID, Person> found = HashMap.newHashMap(people.size());
        Rows.read(connection, PEOPLE, people, row -> found.put(
                Rows.key(row, 1),
                new Person(Rows.id("user", row, 1), row.getString(2), row.getBoolean(3), row.getString(4), row.getString(5))), viewer);
        return found;
    }
}
