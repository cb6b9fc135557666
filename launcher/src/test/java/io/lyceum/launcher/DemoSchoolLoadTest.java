package io.lyceum.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyceum.services.ServiceTuning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One subgraph's part of the demo school, loaded by its real program. */
@TestMethodOrder(OrderAnnotation.class)
class DemoSchoolLoadTest {

    private static final Path DIRECTORY = Path.of("target/demo-school-test");
    private static final Instant TODAY = Instant.parse("2026-11-20T00:00:00Z");
    private static final List<String> TOLD = new CopyOnWriteArrayList<>();
    private static Stack stack;

    @BeforeAll
    static void startEmpty() throws IOException {
        PrivateFiles.delete(DIRECTORY);
        stack = Stack.in(DIRECTORY).subgraphs("users").router(false).tuning(ServiceTuning.EPHEMERAL).progress(TOLD::add).start();
    }

    @AfterAll
    static void close() {
        stack.close();
    }

    @Test
    @Order(1)
    void nobodyAskedForIt() throws SQLException {
        assertThat(stack.demoSchool()).isEqualTo(DemoSchoolLoad.Outcome.NOT_ASKED);
        assertThat(learners()).isZero();
    }

    @Test
    @Order(2)
    void aFailureIsToldWithItsRemedyAndRemembered() {
        DemoSchoolLoad broken = load(List.of("users"), note());
        Instant unwritable = Instant.MAX;

        assertThatThrownBy(() -> broken.loadIfEmpty(unwritable))
                .isInstanceOf(LauncherException.class)
                .hasMessageStartingWith("The demo school is not complete: users did not finish its part; the reason is in ")
                .hasMessageEndingWith("./lyceum up tries again, ./lyceum up --empty goes without it.");
        assertThat(note()).exists();
    }

    @Test
    @Order(3)
    void whatWasInterruptedIsTakenUpAgainWithItsOwnDay() throws Exception {
        Files.writeString(note(), TODAY.toString());

        assertThat(load(List.of("users"), note()).loadIfEmpty(TODAY.plusSeconds(864_000))).isEqualTo(DemoSchoolLoad.Outcome.LOADED);

        assertThat(note()).doesNotExist();
        assertThat(learners()).isGreaterThan(300);
        assertThat(newest()).isBefore(TODAY);
        assertThat(TOLD).anySatisfy(line -> assertThat(line).startsWith("users").contains("has its part of the demo school"))
                .anySatisfy(line -> assertThat(line).startsWith("demo school").contains("loaded after"));
    }

    @Test
    @Order(4)
    void whereThereAreDataNothingIsLoaded() {
        TOLD.clear();

        assertThat(load(List.of("users"), note()).loadIfEmpty(TODAY)).isEqualTo(DemoSchoolLoad.Outcome.NOT_EMPTY);
        assertThat(TOLD).isEmpty();
    }

    @Test
    void theSummarySaysWhatOneLooksAt() {
        assertThat(UpCommand.school(DemoSchoolLoad.Outcome.LOADED)).contains("loaded now");
        assertThat(UpCommand.school(DemoSchoolLoad.Outcome.NOT_EMPTY)).contains("./lyceum down --wipe");
        assertThat(UpCommand.school(DemoSchoolLoad.Outcome.NOT_ASKED)).contains("--empty");
    }

    private static DemoSchoolLoad load(List<String> subgraphs, Path note) {
        return new DemoSchoolLoad(stack, subgraphs, note, TOLD::add);
    }

    private static Path note() {
        return stack.state().demoSchoolNote();
    }

    private static long learners() throws SQLException {
        try (Connection connection = stack.schema("users").connect();
                ResultSet rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM users WHERE email LIKE '%@people.lyceum.test'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Instant newest() throws SQLException {
        try (Connection connection = stack.schema("users").connect();
                ResultSet rows = connection.createStatement().executeQuery("SELECT CAST(MAX(created_at) AS CHAR) FROM users WHERE email LIKE '%@people.lyceum.test'")) {
            rows.next();
            return Instant.parse(rows.getString(1).replace(' ', 'T') + "Z");
        }
    }
}
