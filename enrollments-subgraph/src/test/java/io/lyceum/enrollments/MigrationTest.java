package io.lyceum.enrollments;

import io.lyceum.testing.Migrations;
import org.junit.jupiter.api.Test;

class MigrationTest {

    @Test
    void migrationsRunFromEmptyAndRepeatWithoutEffect() {
        Migrations.check("enrollments", "lesson_progress", "certificates", "course_instructors");
    }
}
