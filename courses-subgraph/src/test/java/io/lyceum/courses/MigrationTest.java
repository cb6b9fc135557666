package io.lyceum.courses;

import io.lyceum.testing.Migrations;
import org.junit.jupiter.api.Test;

class MigrationTest {

    @Test
    void migrationsRunFromEmptyAndRepeatWithoutEffect() {
        Migrations.check("categories", "courses", "course_instructors", "modules", "lessons");
    }
}
