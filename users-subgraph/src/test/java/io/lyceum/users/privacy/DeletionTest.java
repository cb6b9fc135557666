package io.lyceum.users.privacy;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.OUTBOX;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_IDENTITIES;
import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;
import static io.lyceum.users.generated.tables.Tables.USER_SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.AtOnce;
import io.lyceum.users.Mailbox;
import io.lyceum.users.Organizations;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.OrganizationRole;
import io.lyceum.users.generated.types.Role;
import io.lyceum.users.generated.types.UserStatus;
import io.lyceum.users.session.Sessions;
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

/** Who deletes their account comes back within 30 days, or is forgotten. */
@SubgraphTest
@Import({People.class, Organizations.class, Mailbox.class, Sessions.class})
class DeletionTest {

    private static final String EMAIL = "ada@example.test";
    private static final String PASSWORD = "difference engine";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Organizations organizations;
    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Sessions sessions;

    @Autowired
    private ErasureService erasures;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private DSLContext database;

    private UUID ada;
    private UUID session;

    @BeforeEach
    void adaIsSignedIn() {
        organizations.removeAll();
        people.removeAll();
        mailbox.empty();
        ada = people.add("Ada", UserStatus.ACTIVE, passwords.encode(PASSWORD));
        session = sessions.open(ada);
    }

    @Test
    void whoDeletesTheirAccountIsOutAndUnseenAtOnce() {
        Answer answer = delete(PASSWORD);

        assertThat(answer.at("/deleteAccount/errors")).isEmpty();
        assertThat(Instant.parse(answer.at("/deleteAccount/restorableUntil").asString())).isAfter(Instant.now().plus(Duration.ofDays(29)));
        assertThat(sessions.client(ada, session).ask("{ me { id } }").status()).isEqualTo(401);
        assertThat(graph.ask("{ user(id: \"%s\") { displayName } }".formatted(id(ada))).at("/user").isNull()).isTrue();
        assertThat(signIn()).isEqualTo("INVALID_CREDENTIALS");
        assertThat(mailbox.to(EMAIL, 1).getFirst()).contains("Your account was deleted");
        assertThat(database.fetchSingle(OUTBOX, OUTBOX.TOPIC.eq("user.updated")).getPayload().data()).contains("\"DELETED\"");
        assertThat(database.fetchCount(OUTBOX, OUTBOX.TOPIC.eq("session.revoked"))).isEqualTo(1);
        assertThat(database.fetchCount(AUDIT_LOG, AUDIT_LOG.ACTION.eq("user.deleted"))).isEqualTo(1);
    }

    @Test
    void aWrongPasswordDeletesNothing() {
        assertThat(delete("guess number one").at("/deleteAccount").toString())
                .isEqualTo("{\"restorableUntil\":null,\"errors\":[{\"code\":\"WRONG_PASSWORD\",\"path\":[\"input\",\"password\"]}]}");
        assertThat(sessions.isOpen(session)).isTrue();
    }

    @Test
    void whoIsSuspendedCannotDeleteTheirAccountAndSoComeBack() {
        database.update(USERS).set(USERS.STATUS, UserStatus.SUSPENDED).where(USERS.ID.eq(ada)).execute();

        assertThat(delete(PASSWORD).at("/deleteAccount/errors/0/code").asString()).isEqualTo("WRONG_PASSWORD");

        restore(EMAIL, PASSWORD);
        assertThat(signIn()).isEqualTo("ACCOUNT_NOT_ACTIVE");
    }

    @Test
    void whoComesBackInTimeIsAsBefore() {
        delete(PASSWORD);

        Answer answer = restore(EMAIL, PASSWORD);

        assertThat(answer.at("/restoreAccount").toString()).isEqualTo("{\"user\":{\"displayName\":\"Ada\"},\"errors\":[]}");
        assertThat(signIn()).isEmpty();
        assertThat(restore(EMAIL, PASSWORD).at("/restoreAccount/errors/0/code").asString()).isEqualTo("INVALID_CREDENTIALS");
    }

    @Test
    void aWrongPasswordAnAccountInUseAndAnUnknownAddressAreAnsweredAlike() {
        Answer inUse = restore(EMAIL, PASSWORD);
        delete(PASSWORD);
        Answer wrong = restore(EMAIL, "guess number one");
        Answer unknown = restore("nobody@example.test", PASSWORD);

        assertThat(wrong.at("").toString()).isEqualTo(unknown.at("").toString()).isEqualTo(inUse.at("").toString());
    }

    @Test
    void afterThirtyDaysThePersonIsForgotten() {
        fillWithTraces();
        delete(PASSWORD);
        mailbox.to(EMAIL, 1);
        age(Duration.ofDays(29));
        assertThat(erasures.eraseDue()).isZero();

        age(Duration.ofDays(2));
        assertThat(erasures.eraseDue()).isEqualTo(1);
        assertThat(erasures.eraseDue()).isZero();

        database.deleteFrom(OUTBOX).where(OUTBOX.TOPIC.eq("user.updated")).execute();
        assertThat(people.dump()).doesNotContain("Ada").doesNotContain(EMAIL).doesNotContain("Counts.").doesNotContain("203.0.113.7");
        assertThat(restore(EMAIL, PASSWORD).at("/restoreAccount/errors/0/code").asString()).isEqualTo("INVALID_CREDENTIALS");
        assertThat(database.fetchSingle(USERS, USERS.ID.eq(ada)).getDisplayName()).isEqualTo("Deleted user");
        assertThat(database.fetchSingle(OUTBOX, OUTBOX.TOPIC.eq("user.erased"))).satisfies(event -> {
            assertThat(event.getAggregateId()).isEqualTo(ada);
            assertThat(event.getPayload().data()).contains(id(ada), "erasedAt");
        });
        assertThat(database.fetchCount(AUDIT_LOG, AUDIT_LOG.ACTION.eq("user.erased"))).isEqualTo(1);
    }

    @Test
    void whoWasInvitedIsForgottenToo() {
        UUID bob = people.add("Bob");
        UUID society = organizations.add("Society");
        organizations.join(society, bob, OrganizationRole.OWNER);
        graph.as(bob).ask("mutation { inviteOrganizationMember(input: {organizationId: \"%s\", email: \"%s\"}) { errors { code } } }"
                .formatted(TypeId.encode("organization", society), EMAIL));
        mailbox.to(EMAIL, 1);
        assertThat(database.fetchSingle(AUDIT_LOG, AUDIT_LOG.ACTION.eq("organization.member_invited")).getNewValues().data())
                .contains("organization_invitation_", "MEMBER");

        delete(PASSWORD);
        age(Duration.ofDays(31));
        erasures.eraseDue();

        assertThat(people.dump()).doesNotContain(EMAIL);
    }

    @Test
    void theAddressIsFreeAgainOnceItsPersonIsForgotten() {
        delete(PASSWORD);
        age(Duration.ofDays(31));
        erasures.eraseDue();

        graph.ask("mutation { registerUser(input: {idempotencyKey: \"1\", email: \"%s\", password: \"%s\", displayName: \"Ada again\"}) { email } }"
                .formatted(EMAIL, PASSWORD));

        assertThat(database.fetchSingle(USERS, USERS.EMAIL.eq(EMAIL)).getDisplayName()).isEqualTo("Ada again");
    }

    @Test
    void instancesThatEraseAtOnceErasePeopleOnce() throws Exception {
        for (int i = 0; i < 10; i++) {
            people.delete(people.add("Person " + i));
        }
        age(Duration.ofDays(31));

        List<Integer> erased = AtOnce.run(4, erasures::eraseDue);

        assertThat(erased.stream().mapToInt(Integer::intValue).sum()).isEqualTo(10);
        assertThat(database.fetchCount(OUTBOX, OUTBOX.TOPIC.eq("user.erased"))).isEqualTo(10);
    }

    @Test
    void anAdministratorErasesAtOnceWithinTheirReach() {
        UUID admin = people.add("Admin");
        people.grant(admin, Role.ADMIN);

        assertThat(erase(admin, ada).at("/eraseUser").toString()).isEqualTo("{\"userId\":\"%s\",\"errors\":[]}".formatted(id(ada)));
        assertThat(erase(admin, ada).at("/eraseUser/errors")).isEmpty();
        assertThat(erase(admin, admin).at("/eraseUser/errors/0/code").asString()).isEqualTo("NOT_ALLOWED");
        assertThat(erase(admin, UUID.randomUUID()).at("/eraseUser/errors/0/code").asString()).isEqualTo("NOT_FOUND");
        assertThat(sessions.client(ada, session).ask("{ me { id } }").status()).isEqualTo(401);
        assertThat(database.fetchCount(OUTBOX, OUTBOX.TOPIC.eq("user.erased"))).isEqualTo(1);
        assertThat(graph.as(ada).ask(erasure(admin)).errorCodes()).containsExactly("FORBIDDEN");
    }

    @Test
    void theLastWhoRunsAdministratorsCannotLeave() {
        people.grant(ada, Role.SUPER_ADMIN);

        assertThat(delete(PASSWORD).at("/deleteAccount/errors/0/code").asString()).isEqualTo("LAST_SUPER_ADMIN");
    }

    private void fillWithTraces() {
        database.update(USER_PROFILES).set(USER_PROFILES.BIO, "Counts.").where(USER_PROFILES.USER_ID.eq(ada)).execute();
        database.update(USER_SESSIONS).set(USER_SESSIONS.IP_ADDRESS, "203.0.113.7").where(USER_SESSIONS.USER_ID.eq(ada)).execute();
        database.update(USERS).set(USERS.LAST_LOGIN_IP, "203.0.113.7").where(USERS.ID.eq(ada)).execute();
        database.insertInto(USER_IDENTITIES)
                .set(USER_IDENTITIES.ID, UuidGenerator.next())
                .set(USER_IDENTITIES.USER_ID, ada)
                .set(USER_IDENTITIES.PROVIDER, "google")
                .set(USER_IDENTITIES.SUBJECT, "4711")
                .set(USER_IDENTITIES.EMAIL, EMAIL)
                .set(USER_IDENTITIES.LINKED_AT, Instant.now())
                .execute();
    }

    private Answer delete(String password) {
        return sessions.client(ada, session)
                .ask("mutation { deleteAccount(input: {password: \"%s\"}) { restorableUntil errors { code path } } }".formatted(password));
    }

    private Answer restore(String email, String password) {
        return graph.ask("mutation { restoreAccount(input: {email: \"%s\", password: \"%s\"}) { user { displayName } errors { code path } } }"
                .formatted(email, password));
    }

    private Answer erase(UUID manager, UUID person) {
        return graph.as(manager, "users:write").ask(erasure(person));
    }

    private static String erasure(UUID person) {
        return "mutation { eraseUser(input: {userId: \"%s\", reason: \"Asked by letter.\"}) { userId errors { code } } }".formatted(id(person));
    }

    /** As if every account had been deleted that much earlier. */
    private void age(Duration time) {
        database.fetch(USERS, USERS.DELETED_AT.isNotNull()).forEach(user -> database.update(USERS)
                .set(USERS.DELETED_AT, user.getDeletedAt().minus(time))
                .where(USERS.ID.eq(user.getId()))
                .execute());
    }

    private String signIn() {
        return graph.ask("mutation { signIn(input: {email: \"%s\", password: \"%s\"}) { errors { code } } }".formatted(EMAIL, PASSWORD))
                .at("/signIn/errors/0/code").asString("");
    }

    private static String id(UUID person) {
        return TypeId.encode("user", person);
    }
}
