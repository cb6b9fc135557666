package io.lyceum.users.oulad;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.oulad.OuladAddresses;
import io.lyceum.users.generated.types.UserStatus;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a person becomes: an account without a password, a role and a profile. */
final class PeopleTables {

    private final ImportWriter writer;
    private final BatchInsert users;
    private final BatchInsert roles;
    private final BatchInsert profiles;

    PeopleTables(ImportWriter writer) {
        this.writer = writer;
        users = writer.into("users", "id", "email", "display_name", "status", "created_at", "updated_at");
        roles = writer.into("user_roles", "user_id", "role", "granted_at");
        profiles = writer.into(
                "user_profiles", "user_id", "region", "education_level", "age_band", "has_disability", "updated_at");
    }

    void add(Person person) {
        users.add(person.id(), person.email(), person.displayName(), UserStatus.ACTIVE, person.since(), person.since());
        roles.add(person.id(), person.role(), person.since());
        profiles.add(
                person.id(), person.region(), person.education(), person.ageBand(), person.hasDisability(), person.since());
    }

    Map<String, Long> counts() throws SQLException {
        String imported = "email LIKE '%" + OuladAddresses.DOMAIN + "'";
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("users", writer.count("SELECT COUNT(*) FROM users WHERE " + imported));
        for (String table : new String[] {"user_roles", "user_profiles"}) {
            counts.put(table, writer.count("SELECT COUNT(*) FROM %s JOIN users ON users.id = user_id WHERE %s".formatted(table, imported)));
        }
        return counts;
    }
}
