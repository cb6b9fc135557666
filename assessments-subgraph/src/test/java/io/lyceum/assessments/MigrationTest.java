package io.lyceum.assessments;

import io.lyceum.testing.Migrations;
import org.junit.jupiter.api.Test;

class MigrationTest {

    @Test
    void migrationsRunFromEmptyAndRepeatWithoutEffect() {
        Migrations.check("quizzes", "quiz_attempts", "assignments", "submissions", "grades", "final_grades", "course_instructors");
    }
}
