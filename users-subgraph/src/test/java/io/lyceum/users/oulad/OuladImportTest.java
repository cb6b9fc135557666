package io.lyceum.users.oulad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyceum.bulk.RecordedReport;
import io.lyceum.bulk.TableContents;
import io.lyceum.oulad.ImportRun;
import io.lyceum.oulad.InventedNames;
import io.lyceum.oulad.OuladFile;
import io.lyceum.oulad.OuladFolder;
import io.lyceum.oulad.OuladIds;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.People;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SubgraphTest
@Import(People.class)
class OuladImportTest {

    private static final Map<String, Long> ALL = Map.of("users", 7L, "user_roles", 7L, "user_profiles", 7L);

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private DataSource dataSource;

    @TempDir
    private Path folder;

    private final RecordedReport report = new RecordedReport();

    @BeforeEach
    void nobody() {
        people.removeAll();
    }

    @Test
    void everybodyIsThereOnce() throws SQLException {
        run(report);

        assertThat(report.counts()).isEqualTo(ALL);
        assertThat(report.rejected()).isEmpty();
        GraphClient admin = graph.as(UUID.randomUUID(), "users:read");
        assertThat(total(admin, "STUDENT")).isEqualTo(5);
        assertThat(total(admin, "INSTRUCTOR")).isEqualTo(2);
    }

    @Test
    void theLatestPresentationWins() throws SQLException {
        run(report);

        Answer answer = person(3);
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/user").toString())
                .isEqualTo(("{'displayName':'%s','email':'student-3@oulad.lyceum.test','status':'ACTIVE','roles':['STUDENT'],"
                                + "'createdAt':'2013-10-01T00:00:00.000000Z','profile':{'region':'South Region','educationLevel':'HE Qualification',"
                                + "'ageBand':'35-55','hasDisability':true}}")
                        .formatted(InventedNames.learner(3))
                        .replace('\'', '"'));
    }

    @Test
    void whatTheDatasetDoesNotSayIsNull() throws SQLException {
        run(report);

        assertThat(person(4).at("/user/profile").toString())
                .isEqualTo("{\"region\":null,\"educationLevel\":null,\"ageBand\":null,\"hasDisability\":null}");
    }

    @Test
    void importingTwiceChangesNothing() throws SQLException {
        run(report);
        Map<String, List<String>> once = contents();

        run(new RecordedReport());

        assertThat(contents()).isEqualTo(once);
    }

    @Test
    void aPersonWhoChangedSinceStaysAsTheyAre() throws SQLException {
        run(report);
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE users SET display_name = 'Somebody Else' WHERE email = 'student-3@oulad.lyceum.test'");
        }

        run(new RecordedReport());

        assertThat(person(3).at("/user/displayName").asString()).isEqualTo("Somebody Else");
    }

    @Test
    void anAbortedImportIsCompletedByTheNext() throws SQLException {
        OuladFolder.small(folder).write();
        OuladImport aborted = new OuladImport(new ImportRun(dataSource, folder, RecordedReport.abortingAfter(2), 2));

        assertThatThrownBy(aborted::run).isInstanceOf(RecordedReport.AbortedException.class);
        assertThat(contents().get("users")).hasSize(6);
        run(report);

        assertThat(report.counts()).isEqualTo(ALL);
    }

    @Test
    void aMalformedRowIsReportedAndTheRestIsImported() throws SQLException {
        OuladFolder.small(folder)
                .with(OuladFile.STUDENTS, "AAA,2013J,six,M,?,?,?,?,0,60,N,Pass", "AAA,2013J,7,M,?,?,?,?,0,60,N,Pass")
                .with(OuladFile.COURSES, "CCC")
                .write();

        new OuladImport(new ImportRun(dataSource, folder, report, 100)).run();

        assertThat(report.rejected()).containsExactly("studentInfo.csv:9 id_student \"six\" is not a whole number");
        assertThat(report.counts()).containsEntry("users", 8L);
    }

    private void run(RecordedReport to) throws SQLException {
        new OuladImport(new ImportRun(dataSource, OuladFolder.small(folder).write(), to, 2)).run();
    }

    private Map<String, List<String>> contents() throws SQLException {
        return TableContents.of(dataSource, "users", "user_roles", "user_profiles");
    }

    private Answer person(int student) {
        return graph.as(UUID.randomUUID(), "users:read", "users:write")
                .ask("{ user(id: \"%s\") { displayName email status roles createdAt profile { region educationLevel ageBand hasDisability } } }"
                        .formatted(TypeId.encode("user", OuladIds.user(student))));
    }

    private static int total(GraphClient admin, String role) {
        return admin.ask("{ users(filter: {role: [%s]}) { totalCount } }".formatted(role)).at("/users/totalCount").asInt();
    }
}
