package io.lyceum.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RemedyTest {

    @Test
    void anEditedMigrationIsToldWithItsRemedy() {
        List<String> log = List.of(
                "Caused by: org.flywaydb.core.api.exception.FlywayValidateException: Validate failed: Migrations have failed validation",
                "Migration checksum mismatch for migration version 2");

        assertThat(Remedy.of(log)).contains("./lyceum down --wipe");
    }

    @Test
    void anythingElseIsLeftToTheLog() {
        assertThat(Remedy.of(List.of("Access denied for user 'lyceum_users'"))).isEmpty();
        assertThat(Remedy.of(List.of())).isEmpty();
    }
}
