package io.lyceum.users;

import io.lyceum.testing.Migrations;
import org.junit.jupiter.api.Test;

class MigrationTest {

    @Test
    void migrationsRunFromEmptyAndRepeatWithoutEffect() {
        Migrations.check("users", "user_roles", "user_profiles", "user_sessions");
    }
}
