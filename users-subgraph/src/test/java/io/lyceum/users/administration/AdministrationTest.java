package io.lyceum.users.administration;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.OUTBOX;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_ROLES;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.AtOnce;
import io.lyceum.users.Mailbox;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.GrantRoleErrorCode;
import io.lyceum.users.generated.types.ReinstateUserErrorCode;
import io.lyceum.users.generated.types.RevokeRoleErrorCode;
import io.lyceum.users.generated.types.Role;
import io.lyceum.users.generated.types.SuspendUserErrorCode;
import io.lyceum.users.generated.types.UserStatus;
import io.lyceum.users.oauth.TokenEndpoint;
import io.lyceum.users.session.Sessions;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Administrators suspend, reinstate, grant and revoke, within their reach. */
@SubgraphTest
@Import({People.class, Mailbox.class, Sessions.class, TokenEndpoint.class})
class AdministrationTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Sessions sessions;

    @Autowired
    private TokenEndpoint endpoint;
    @Autowired
    private DSLContext database;

    private UUID ada;
    private UUID admin;
    private UUID root;

    @BeforeEach
    void anAdministratorAndOneWhoRunsThem() {
        people.removeAll();
        mailbox.empty();
        ada = people.add("Ada");
        admin = people.add("Admin");
        people.grant(admin, Role.ADMIN);
        root = people.add("Root");
        people.grant(root, Role.SUPER_ADMIN);
    }

    @Test
    void whoIsSuspendedIsOutAtOnceAndTold() {
        UUID session = sessions.open(ada);

        Answer answer = suspend(admin, ada, 0);

        assertThat(answer.at("/suspendUser").toString()).isEqualTo("{\"user\":{\"status\":\"SUSPENDED\",\"version\":1},\"errors\":[]}");
        assertThat(sessions.client(ada, session).ask("{ me { id } }").status()).isEqualTo(401);
        assertThat(mailbox.to("ada@example.test", 1).getFirst()).contains("Your account was suspended", "Spam.");
        assertThat(database.selectFrom(OUTBOX).orderBy(OUTBOX.TOPIC).fetch(OUTBOX.TOPIC)).containsExactly("session.revoked", "user.updated");
        assertThat(database.fetchSingle(OUTBOX, OUTBOX.TOPIC.eq("user.updated")).getPayload().data()).contains("\"SUSPENDED\"");
        assertThat(database.selectFrom(AUDIT_LOG).where(AUDIT_LOG.ACTION.eq("user.suspended")).fetchSingle()).satisfies(entry -> {
            assertThat(entry.getActorId()).isEqualTo(admin);
            assertThat(entry.getEntityId()).isEqualTo(ada);
            assertThat(entry.getOldValues().data()).isEqualTo("{\"status\": \"ACTIVE\"}");
            assertThat(entry.getNewValues().data()).isEqualTo("{\"reason\": \"Spam.\", \"status\": \"SUSPENDED\"}");
        });
    }

    @Test
    void whoIsReinstatedIsInAgain() {
        suspend(admin, ada, 0);

        Answer answer = reinstate(admin, ada, 1);

        assertThat(answer.at("/reinstateUser").toString()).isEqualTo("{\"user\":{\"status\":\"ACTIVE\",\"version\":2},\"errors\":[]}");
        assertThat(reinstate(admin, ada, 2).at("/reinstateUser/errors/0/code").asString()).isEqualTo("NOT_SUSPENDED");
    }

    @Test
    void ofManyAtOnceOneSuspends() throws Exception {
        List<Answer> answers = AtOnce.run(8, () -> suspend(admin, ada, 0));

        assertThat(answers).filteredOn(answer -> answer.at("/suspendUser/errors").isEmpty()).hasSize(1);
        assertThat(answers).filteredOn(answer -> code(answer, "suspendUser").equals("VERSION_CONFLICT")).hasSize(7);
    }

    @Test
    void whatCannotBeDoneIsTold() {
        assertThat(code(suspend(admin, UUID.randomUUID(), 0), "suspendUser")).isEqualTo("NOT_FOUND");
        assertThat(code(suspend(admin, ada, 7), "suspendUser")).isEqualTo("VERSION_CONFLICT");
        assertThat(code(suspend(admin, admin, 0), "suspendUser")).isEqualTo("NOT_ALLOWED");
        assertThat(code(suspend(admin, root, 0), "suspendUser")).isEqualTo("NOT_ALLOWED");
        people.delete(ada);
        assertThat(suspend(admin, ada, 0).at("").toString()).isEqualTo(suspend(admin, UUID.randomUUID(), 0).at("").toString());
    }

    @Test
    void anAdministratorIsInReachOfWhoRunsThemOnly() {
        UUID other = people.add("Other admin");
        people.grant(other, Role.ADMIN);

        assertThat(code(suspend(admin, other, 0), "suspendUser")).isEqualTo("NOT_ALLOWED");
        assertThat(suspend(root, other, 0).at("/suspendUser/errors")).isEmpty();
        assertThat(code(reinstate(admin, other, 1), "reinstateUser")).isEqualTo("NOT_ALLOWED");
        assertThat(reinstate(root, other, 1).at("/reinstateUser/errors")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"INSTRUCTOR", "MODERATOR"})
    void anAdministratorGivesAndTakesOrdinaryRoles(Role role) {
        UUID session = sessions.open(ada);

        assertThat(grant(admin, ada, role, 0).at("/grantRole/errors")).isEmpty();
        assertThat(grant(admin, ada, role, 1).at("/grantRole").toString()).isEqualTo("{\"user\":{\"version\":1},\"errors\":[]}");
        assertThat(roles(ada)).containsExactlyInAnyOrder(Role.STUDENT, role);
        assertThat(sessions.isOpen(session)).isTrue();

        assertThat(revoke(admin, ada, role, 1).at("/revokeRole/errors")).isEmpty();
        assertThat(roles(ada)).containsExactly(Role.STUDENT);
        assertThat(sessions.isOpen(session)).isFalse();
        assertThat(database.fetchCount(OUTBOX, OUTBOX.TOPIC.eq("user.updated"))).isEqualTo(2);
        assertThat(database.fetchCount(AUDIT_LOG, AUDIT_LOG.ACTION.in("role.granted", "role.revoked"))).isEqualTo(2);
    }

    @Test
    void onlyWhoRunsAdministratorsMakesThem() {
        for (Role role : List.of(Role.ADMIN, Role.SUPER_ADMIN)) {
            assertThat(code(grant(admin, ada, role, 0), "grantRole")).isEqualTo("NOT_ALLOWED");
        }
        assertThat(code(grant(admin, admin, Role.SUPER_ADMIN, 0), "grantRole")).isEqualTo("NOT_ALLOWED");
        assertThat(roles(ada)).containsExactly(Role.STUDENT);
        assertThat(grant(root, ada, Role.ADMIN, 0).at("/grantRole/errors")).isEmpty();
    }

    @Test
    void theTokenIsNotAskedWhatSomebodyIsButTheDatabase() {
        people.removeAll();
        ada = people.add("Ada");
        UUID formerRoot = people.add("Former");
        assertThat(code(grant(formerRoot, ada, Role.ADMIN, 0), "grantRole")).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void whoIsNoAdministratorAnyMoreChangesNobodyWhateverTheTokenSays() {
        revoke(root, admin, Role.ADMIN, 0);

        assertThat(code(suspend(admin, ada, 0), "suspendUser")).isEqualTo("NOT_ALLOWED");
        assertThat(code(suspend(admin, UUID.randomUUID(), 0), "suspendUser")).isEqualTo("NOT_ALLOWED");
        assertThat(code(grant(admin, ada, Role.MODERATOR, 0), "grantRole")).isEqualTo("NOT_ALLOWED");
        assertThat(code(revoke(admin, root, Role.STUDENT, 0), "revokeRole")).isEqualTo("NOT_ALLOWED");
        assertThat(roles(ada)).containsExactly(Role.STUDENT);
    }

    @Test
    void whoIsSuspendedAdministersNobody() {
        suspend(root, admin, 0);

        assertThat(code(suspend(admin, ada, 0), "suspendUser")).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void withARoleGoThePersonalAccessTokensAndWhatTheyGave() throws ParseException {
        people.grant(ada, Role.MODERATOR);
        String token = graph.as(ada, "users:read")
                .ask("mutation ($input: CreatePersonalAccessTokenInput!) { createPersonalAccessToken(input: $input) { token } }", Map.of(
                        "input", Map.of("idempotencyKey", "one", "name", "Script", "scopes", List.of("users:read"),
                                "expiresAt", Instant.now().plus(Duration.ofDays(1)).toString())))
                .at("/createPersonalAccessToken/token")
                .asString();
        GraphClient program = graph.withToken(endpoint.exchange(token).tokenForTests());
        assertThat(program.ask("{ users(first: 1) { totalCount } }").status()).isEqualTo(200);

        revoke(admin, ada, Role.MODERATOR, 0);

        assertThat(program.ask("{ users(first: 1) { totalCount } }").status()).isEqualTo(401);
        assertThat(endpoint.exchange(token).error()).isEqualTo("invalid_grant");
    }

    @Test
    void theLastOneStays() {
        assertThat(code(revoke(root, root, Role.SUPER_ADMIN, 0), "revokeRole")).isEqualTo("LAST_SUPER_ADMIN");
        assertThat(code(revoke(root, root, Role.STUDENT, 0), "revokeRole")).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void ofTwoWhoStepDownAtOnceOneStays() throws Exception {
        UUID second = people.add("Second root");
        people.grant(second, Role.SUPER_ADMIN);
        Queue<UUID> roots = new ConcurrentLinkedQueue<>(List.of(root, second));

        List<Answer> answers = AtOnce.run(2, () -> {
            UUID each = roots.remove();
            return revoke(each, each, Role.SUPER_ADMIN, 0);
        });

        assertThat(answers).filteredOn(answer -> answer.at("/revokeRole/errors").isEmpty()).hasSize(1);
        assertThat(answers).filteredOn(answer -> code(answer, "revokeRole").equals("LAST_SUPER_ADMIN")).hasSize(1);
        assertThat(database.fetchCount(USER_ROLES, USER_ROLES.ROLE.eq(Role.SUPER_ADMIN))).isEqualTo(1);
    }

    @Test
    void withoutTheScopeNothingHappens() {
        for (GraphClient client : List.of(graph.as(admin), graph.as(admin, "users:read"))) {
            Answer answer = client.ask(suspension(ada, 0));
            assertThat(answer.errorCodes()).containsExactly("FORBIDDEN");
            assertThat(answer.statements()).isZero();
        }
        assertThat(graph.ask(suspension(ada, 0)).errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(database.fetchCount(USERS, USERS.STATUS.eq(UserStatus.SUSPENDED))).isZero();
    }

    @Test
    void everyObjectionHasACode() {
        assertThat(names(SuspendUserErrorCode.values())).isSubsetOf(names(Objection.values()));
        assertThat(names(ReinstateUserErrorCode.values())).isSubsetOf(names(Objection.values()));
        assertThat(names(GrantRoleErrorCode.values())).isSubsetOf(names(Objection.values()));
        assertThat(names(RevokeRoleErrorCode.values())).isSubsetOf(names(Objection.values()));
        assertThat(suspend(admin, ada, 0).at("/suspendUser/errors")).isEmpty();
        assertThat(code(suspend(admin, ada, 1), "suspendUser")).isEqualTo("NOT_ACTIVE");
        assertThat(code(ask(admin, "mutation { suspendUser(input: {userId: \"%s\", reason: \" \", expectedVersion: 1}) { errors { code } } }"
                        .formatted(id(ada))), "suspendUser")).isEqualTo("INVALID_REASON");
    }

    private Answer suspend(UUID manager, UUID person, int version) {
        return ask(manager, suspension(person, version));
    }

    private static String suspension(UUID person, int version) {
        return "mutation { suspendUser(input: {userId: \"%s\", reason: \"Spam.\", expectedVersion: %d}) { user { status version } errors { code path } } }"
                .formatted(id(person), version);
    }

    private Answer reinstate(UUID manager, UUID person, int version) {
        return ask(manager, "mutation { reinstateUser(input: {userId: \"%s\", reason: \"An error.\", expectedVersion: %d}) { user { status version } errors { code } } }"
                .formatted(id(person), version));
    }

    private Answer grant(UUID manager, UUID person, Role role, int version) {
        return ask(manager, "mutation { grantRole(input: {userId: \"%s\", role: %s, expectedVersion: %d}) { user { version } errors { code } } }"
                .formatted(id(person), role, version));
    }

    private Answer revoke(UUID manager, UUID person, Role role, int version) {
        return ask(manager, "mutation { revokeRole(input: {userId: \"%s\", role: %s, expectedVersion: %d}) { user { version } errors { code } } }"
                .formatted(id(person), role, version));
    }

    private Answer ask(UUID manager, String mutation) {
        return graph.as(manager, "users:read", "users:write").ask(mutation);
    }

    private static String code(Answer answer, String mutation) {
        return answer.at("/%s/errors/0/code".formatted(mutation)).asString("");
    }

    private static List<String> names(Enum<?>[] values) {
        return List.of(values).stream().map(Enum::name).toList();
    }

    private List<Role> roles(UUID person) {
        return database.select(USER_ROLES.ROLE).from(USER_ROLES).where(USER_ROLES.USER_ID.eq(person)).fetch(USER_ROLES.ROLE);
    }

    private static String id(UUID person) {
        return TypeId.encode("user", person);
    }
}
