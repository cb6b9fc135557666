package io.lyceum.users.privacy;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.OUTBOX;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.AtOnce;
import io.lyceum.users.Mailbox;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.Role;
import io.lyceum.users.generated.types.UserStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An administrator brings somebody back who deleted their account, within the same 30 days and their own reach. */
@SubgraphTest
@Import({People.class, Mailbox.class})
class RestoreUserTest {

    private static final String EMAIL = "ada@example.test";
    private static final String PASSWORD = "difference engine";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private DSLContext database;

    private UUID ada;
    private UUID admin;

    @BeforeEach
    void adaHasDeletedHerAccount() {
        people.removeAll();
        mailbox.empty();
        ada = people.add("Ada", UserStatus.ACTIVE, passwords.encode(PASSWORD));
        people.delete(ada);
        admin = people.add("Admin");
        people.grant(admin, Role.ADMIN);
    }

    @Test
    void thePersonIsBackAndEverybodyConcernedIsTold() {
        Answer answer = restore(admin, ada);

        assertThat(answer.at("/restoreUser").toString()).isEqualTo("{\"user\":{\"displayName\":\"Ada\"},\"errors\":[]}");
        assertThat(graph.ask("mutation { signIn(input: {email: \"%s\", password: \"%s\"}) { errors { code } } }".formatted(EMAIL, PASSWORD))
                        .at("/signIn/errors"))
                .isEmpty();
        assertThat(mailbox.to(EMAIL, 1)).singleElement().asString().contains("Your account was restored");
        assertThat(database.fetchSingle(OUTBOX, OUTBOX.TOPIC.eq("user.updated")).getPayload().data()).contains("\"ACTIVE\"");
        assertThat(database.fetchSingle(AUDIT_LOG, AUDIT_LOG.ACTION.eq("user.restored"))).satisfies(entry -> {
            assertThat(entry.getActorId()).isEqualTo(admin);
            assertThat(entry.getEntityId()).isEqualTo(ada);
            assertThat(entry.getNewValues().data()).contains("Asked by letter.", "ACTIVE");
        });
    }

    @Test
    void whoWasSuspendedIsSuspendedStill() {
        suspendedBefore();

        restore(admin, ada);

        assertThat(status(ada)).isEqualTo(UserStatus.SUSPENDED);
    }

    @Test
    void norDoesAnybodyEscapeASuspensionByThemselves() {
        suspendedBefore();

        graph.ask("mutation { restoreAccount(input: {email: \"%s\", password: \"%s\"}) { errors { code } } }".formatted(EMAIL, PASSWORD));

        assertThat(status(ada)).isEqualTo(UserStatus.SUSPENDED);
    }

    @Test
    void whatCannotBeIsToldAndChangesNothing() {
        UUID bob = people.add("Bob");

        assertThat(code(restore(admin, bob))).isEqualTo("NOT_DELETED");
        assertThat(code(restore(admin, UUID.randomUUID()))).isEqualTo("NOT_FOUND");
        assertThat(code(ask(admin, ada, " "))).isEqualTo("INVALID_REASON");
        database.update(USERS).set(USERS.DELETED_AT, Instant.now().minus(Duration.ofDays(31))).where(USERS.ID.eq(ada)).execute();
        assertThat(code(restore(admin, ada))).isEqualTo("NOT_FOUND");
        assertThat(status(ada)).isEqualTo(UserStatus.DELETED);
        assertThat(database.fetchCount(AUDIT_LOG)).isZero();
        assertThat(database.fetchCount(OUTBOX)).isZero();
    }

    @Test
    void whoIsForgottenStaysSo() {
        graph.as(admin, "users:write")
                .ask("mutation { eraseUser(input: {userId: \"%s\", reason: \"Asked by letter.\"}) { userId } }".formatted(id(ada)));

        assertThat(code(restore(admin, ada))).isEqualTo("NOT_FOUND");
    }

    @Test
    void administratorsAreRestoredBySuperAdministratorsOnly() {
        people.grant(ada, Role.ADMIN);
        UUID root = people.add("Root");
        people.grant(root, Role.SUPER_ADMIN);

        assertThat(code(restore(admin, ada))).isEqualTo("NOT_ALLOWED");
        assertThat(code(restore(root, ada))).isEmpty();
    }

    @Test
    void theScopeIsAsked() {
        assertThat(graph.as(people.add("Moderator"), "users:read").ask(mutation(ada, "Why not.")).errorCodes()).containsExactly("FORBIDDEN");
        assertThat(graph.ask(mutation(ada, "Why not.")).errorCodes()).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void ofManyAtOnceOneRestores() throws Exception {
        List<String> codes = AtOnce.run(8, () -> code(restore(admin, ada)));

        assertThat(codes).filteredOn(String::isEmpty).hasSize(1);
        assertThat(codes).filteredOn("NOT_DELETED"::equals).hasSize(7);
        assertThat(database.fetchCount(AUDIT_LOG, AUDIT_LOG.ACTION.eq("user.restored"))).isEqualTo(1);
        assertThat(database.fetchCount(OUTBOX, OUTBOX.TOPIC.eq("user.updated"))).isEqualTo(1);
    }

    private void suspendedBefore() {
        database.update(USERS).set(USERS.SUSPENDED_AT, Instant.now()).set(USERS.SUSPENSION_REASON, "Spam.").where(USERS.ID.eq(ada)).execute();
    }

    private UserStatus status(UUID person) {
        return database.fetchSingle(USERS, USERS.ID.eq(person)).getStatus();
    }

    private Answer restore(UUID manager, UUID person) {
        return ask(manager, person, "Asked by letter.");
    }

    private Answer ask(UUID manager, UUID person, String reason) {
        return graph.as(manager, "users:write").ask(mutation(person, reason));
    }

    private static String mutation(UUID person, String reason) {
        return "mutation { restoreUser(input: {userId: \"%s\", reason: \"%s\"}) { user { displayName } errors { code } } }".formatted(id(person), reason);
    }

    private static String code(Answer answer) {
        return answer.at("/restoreUser/errors/0/code").asString("");
    }

    private static String id(UUID person) {
        return TypeId.encode("user", person);
    }
}
