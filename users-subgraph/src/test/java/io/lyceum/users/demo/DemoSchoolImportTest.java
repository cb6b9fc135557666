package io.lyceum.users.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.bulk.RecordedReport;
import io.lyceum.bulk.TableContents;
import io.lyceum.demo.DemoIds;
import io.lyceum.demo.DemoSchool;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.Organizations;
import io.lyceum.users.People;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;

@SubgraphTest
@Import({People.class, Organizations.class})
class DemoSchoolImportTest {

    private static final Instant TODAY = Instant.parse("2026-11-20T00:00:00Z");
    private static final UUID LEARNER = DemoIds.of("user", "learner");
    private static final UUID ADMIN = DemoIds.of("user", "admin");

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Organizations organizations;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private DemoSchoolRepository school;

    @Autowired
    private DemoAccountRepository accounts;

    @Autowired
    private PasswordEncoder passwords;

    private final RecordedReport report = new RecordedReport();

    @BeforeEach
    @AfterEach
    void nobody() {
        organizations.removeAll();
        people.removeAll();
    }

    @Test
    void everythingIsThereOnce() throws SQLException {
        load(TODAY);

        DemoSchool expected = DemoSchool.of(TODAY);
        assertThat(report.counts())
                .containsEntry("users", (long) expected.people().size())
                .containsEntry("user_profiles", (long) expected.people().size())
                .containsEntry("user_preferences", (long) expected.people().size())
                .containsEntry("organizations", (long) expected.organizations().size())
                .containsEntry("organization_members", (long) expected.memberships().size())
                .containsEntry("api_clients", (long) expected.apiClients().size())
                .containsEntry("user_sessions", (long) expected.sessions().size())
                .containsEntry("user_identities", (long) expected.identities().size())
                .containsEntry("instructor_applications", (long) expected.instructorApplications().size())
                .containsEntry("audit_log", (long) expected.auditEntries().size());
        assertThat(report.counts().get("users")).isGreaterThan(300);
    }

    @Test
    void loadingItAgainChangesNothingNotEvenOnAnotherDay() throws SQLException {
        load(TODAY);
        Map<String, List<String>> once = contents();

        load(TODAY);
        load(TODAY.plus(3, ChronoUnit.DAYS));

        assertThat(contents()).isEqualTo(once);
    }

    @Test
    void organizationsHaveAsManyMembersAsTheySay() throws SQLException {
        load(TODAY);

        Answer answer = graph.as(UUID.randomUUID(), "users:read")
                .ask("{ organizations(first: 100) { nodes { name memberCount members { totalCount } } } }");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/organizations/nodes").valueStream()).isNotEmpty().allSatisfy(organization ->
                assertThat(organization.path("memberCount")).isEqualTo(organization.at("/members/totalCount")));
        assertThat(answer.at("/organizations/nodes").valueStream().mapToInt(node -> node.path("memberCount").asInt()).sum())
                .isEqualTo(DemoSchool.of(TODAY).memberships().size());
    }

    @Test
    void theLearnerIsSomebody() throws SQLException {
        load(TODAY);

        Answer answer = graph.as(LEARNER).ask("{ me { displayName email roles profile { headline avatarUrl timezone } organizations { role organization { name slug } } "
                + "sessions { totalCount } identities { provider } preferences { weeklySummary marketingEmails } } }");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/me/displayName").asString()).isEqualTo("Lena Learner");
        assertThat(answer.at("/me/profile/headline").asString()).isEqualTo("Learns in the evening");
        assertThat(answer.at("/me/organizations/0/role").asString()).isEqualTo("MEMBER");
        assertThat(answer.at("/me/identities").size()).isEqualTo(1);
        assertThat(answer.at("/me/identities/0/provider").asString()).isLowerCase();
        assertThat(answer.at("/me/preferences").toString()).isEqualTo("{\"weeklySummary\":true,\"marketingEmails\":false}");
    }

    @Test
    void theAdminReadsWhatHappenedAndWhoMayAsk() throws SQLException {
        load(TODAY);

        Answer answer = graph.as(ADMIN, "users:read", "audit:read", "clients:read")
                .ask("{ auditLog(filter: {action: \"user.suspended\"}) { nodes { actor { displayName } entity changes { field before after } } } "
                        + "apiClients(filter: {isActive: true}) { nodes { clientId scopes organization { name } } } }");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/auditLog/nodes/0").toString()).isEqualTo("{\"actor\":{\"displayName\":\"Ada Admin\"},\"entity\":\"User\","
                + "\"changes\":[{\"field\":\"status\",\"before\":\"ACTIVE\",\"after\":\"SUSPENDED\"}]}");
        assertThat(answer.at("/apiClients/nodes").valueStream().map(client -> client.path("clientId").asString()))
                .contains("partner-demo", "registry").doesNotContain("old-newsletter");
    }

    @Test
    void demoAccountsSignInWhetherTheyWereThereBeforeTheSchoolOrNot() throws SQLException {
        load(TODAY);
        makeAccounts();
        assertThat(signIn()).isEqualTo("{\"user\":{\"displayName\":\"Lena Learner\",\"profile\":{\"headline\":\"Learns in the evening\"}},\"errors\":[]}");

        nobody();
        makeAccounts();
        load(TODAY);
        assertThat(signIn()).isEqualTo("{\"user\":{\"displayName\":\"Lena Learner\",\"profile\":{\"headline\":\"Learns in the evening\"}},\"errors\":[]}");
    }

    @Test
    void aProfileThatWasTouchedStays() throws SQLException {
        makeAccounts();
        touch("UPDATE user_profiles SET bio = 'My own words.' WHERE bio IS NULL");

        load(TODAY);

        assertThat(graph.ask("{ user(id: \"%s\") { profile { headline bio } } }".formatted(TypeId.encode("user", LEARNER))).at("/user/profile").toString())
                .isEqualTo("{\"headline\":null,\"bio\":\"My own words.\"}");
    }

    private void load(Instant today) throws SQLException {
        new DemoSchoolImport(dataSource, school, DemoSchool.of(today), report).run();
    }

    private void makeAccounts() {
        new DemoAccounts(accounts, passwords, Clock.systemUTC()).run(new DefaultApplicationArguments());
    }

    private String signIn() {
        return graph.ask("mutation { signIn(input: {email: \"learner@lyceum.test\", password: \"lyceum-demo\"}) "
                        + "{ user { displayName profile { headline } } errors { code } } }")
                .at("/signIn").toString();
    }

    private void touch(String sql) throws SQLException {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private Map<String, List<String>> contents() throws SQLException {
        return TableContents.of(
                dataSource, "users", "user_roles", "user_profiles", "user_preferences", "organizations", "organization_members",
                "api_clients", "api_client_scopes", "user_sessions", "user_identities", "instructor_applications", "audit_log");
    }
}
