package io.lyceum.users.account;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.OUTBOX;
import static io.lyceum.users.generated.tables.Tables.PASSWORD_RESETS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.AtOnce;
import io.lyceum.users.Mailbox;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.UserStatus;
import io.lyceum.users.session.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords are set anew by mail, or changed by whoever knows them; either ends sessions elsewhere. */
@SubgraphTest
@Import({People.class, Mailbox.class, Sessions.class})
class PasswordsTest {

    private static final String RESET =
            "mutation ($token: String!, $new: String!) { resetPassword(input: {token: $token, newPassword: $new}) { endedSessionCount errors { code path } } }";
    private static final String CHANGE =
            "mutation ($old: String!, $new: String!) { changePassword(input: {currentPassword: $old, newPassword: $new}) { endedSessionCount errors { code path } } }";
    private static final String EMAIL = "ada@example.test";
    private static final String OLD = "difference engine";
    private static final String NEW = "analytical engine";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Sessions sessions;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private DSLContext database;

    private UUID ada;
    private UUID laptop;
    private UUID phone;

    @BeforeEach
    void adaHasTwoSessions() {
        people.removeAll();
        mailbox.empty();
        ada = people.add("Ada", UserStatus.ACTIVE, passwords.encode(OLD));
        laptop = sessions.open(ada);
        phone = sessions.open(ada);
    }

    @Test
    void aCodeThatCameByMailSetsThePasswordAndEndsAllSessions() {
        request(EMAIL);
        String code = mailbox.code(EMAIL, 1);

        Answer answer = reset(code, NEW);

        assertThat(answer.at("/resetPassword").toString()).isEqualTo("{\"endedSessionCount\":2,\"errors\":[]}");
        assertThat(signIn(NEW)).isEmpty();
        assertThat(signIn(OLD)).isEqualTo("INVALID_CREDENTIALS");
        assertThat(sessions.isOpen(laptop) || sessions.isOpen(phone)).isFalse();
        assertThat(sessions.client(ada, phone).ask("{ me { id } }").status()).isEqualTo(401);
        assertThat(mailbox.to(EMAIL, 2).getLast()).contains("Your password was changed");
        assertThat(database.fetchCount(OUTBOX, OUTBOX.TOPIC.eq("session.revoked"))).isEqualTo(2);
        assertThat(people.dump()).doesNotContain(code).doesNotContain(NEW);
    }

    @Test
    void ofTwentyWhoShowOneCodeAtOnceOneSetsThePassword() throws Exception {
        request(EMAIL);
        String code = mailbox.code(EMAIL, 1);
        AtomicInteger number = new AtomicInteger();

        List<Answer> answers = AtOnce.run(20, () -> reset(code, "engine number " + number.incrementAndGet()));

        assertThat(answers).filteredOn(answer -> answer.at("/resetPassword/errors").isEmpty()).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.at("/resetPassword/errors/0/code").asString().equals("INVALID_TOKEN")).hasSize(19);
    }

    @Test
    void otherCodesOfTheAccountBecomeVoid() {
        request(EMAIL);
        String first = mailbox.code(EMAIL, 1);
        request(EMAIL);
        reset(mailbox.code(EMAIL, 2), NEW);

        assertThat(reset(first, "another engine").at("/resetPassword/errors/0/code").asString()).isEqualTo("INVALID_TOKEN");
    }

    @Test
    void anExpiredCodeIsNoCode() {
        request(EMAIL);
        String code = mailbox.code(EMAIL, 1);
        database.update(PASSWORD_RESETS).set(PASSWORD_RESETS.EXPIRES_AT, Instant.now()).execute();

        assertThat(reset(code, NEW).at("/resetPassword").toString())
                .isEqualTo("{\"endedSessionCount\":null,\"errors\":[{\"code\":\"INVALID_TOKEN\",\"path\":[\"input\",\"token\"]}]}");
    }

    @Test
    void aPasswordThatMustNotBeChosenLeavesTheCodeGood() {
        request(EMAIL);
        String code = mailbox.code(EMAIL, 1);

        assertThat(reset(code, "short").at("/resetPassword/errors/0/code").asString()).isEqualTo("PASSWORD_TOO_SHORT");
        assertThat(reset(code, NEW).at("/resetPassword/errors")).isEmpty();
    }

    @Test
    void aKnownAndAnUnknownAddressAreAnsweredAlikeInTheSameTime() {
        long began = System.nanoTime();
        Answer known = request(EMAIL);
        Duration ofKnown = Duration.ofNanos(System.nanoTime() - began);
        began = System.nanoTime();
        Answer unknown = request("eva@example.test");
        Duration ofUnknown = Duration.ofNanos(System.nanoTime() - began);

        assertThat(known.at("").toString()).isEqualTo(unknown.at("").toString().replace("eva", "ada"));
        assertThat(ofKnown).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        assertThat(ofUnknown).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        assertThat(mailbox.to("eva@example.test")).isEmpty();
    }

    @Test
    void aSuspendedAccountStaysSoWithANewPassword() {
        people.add("Bob", UserStatus.SUSPENDED, passwords.encode(OLD));
        request("bob@example.test");
        reset(mailbox.code("bob@example.test", 1), NEW);

        assertThat(graph.ask("mutation { signIn(input: {email: \"bob@example.test\", password: \"%s\"}) { errors { code } } }".formatted(NEW))
                        .at("/signIn/errors/0/code").asString())
                .isEqualTo("ACCOUNT_NOT_ACTIVE");
    }

    @Test
    void whoWaitsForVerificationHasProvedTheAddressByTheCode() {
        people.add("Cleo", UserStatus.PENDING, passwords.encode(OLD));
        request("cleo@example.test");
        reset(mailbox.code("cleo@example.test", 1), NEW);

        assertThat(graph.ask("mutation { signIn(input: {email: \"cleo@example.test\", password: \"%s\"}) { errors { code } } }".formatted(NEW))
                        .at("/signIn/errors"))
                .isEmpty();
    }

    @Test
    void whoKnowsThePasswordChangesItAndStaysSignedInHere() {
        Answer answer = sessions.client(ada, laptop).ask(CHANGE, Map.of("old", OLD, "new", NEW));

        assertThat(answer.at("/changePassword").toString()).isEqualTo("{\"endedSessionCount\":1,\"errors\":[]}");
        assertThat(sessions.isOpen(laptop)).isTrue();
        assertThat(sessions.isOpen(phone)).isFalse();
        assertThat(signIn(NEW)).isEmpty();
        assertThat(mailbox.to(EMAIL, 1).getFirst()).contains("Your password was changed");
        assertThat(database.selectFrom(AUDIT_LOG).where(AUDIT_LOG.ACTION.eq("user.password_changed")).fetchSingle()).satisfies(entry -> {
            assertThat(entry.getActorId()).isEqualTo(ada);
            assertThat(entry.getSessionId()).isEqualTo(laptop);
            assertThat(entry.getNewValues().data()).isEqualTo("{\"password\": \"•••\"}");
            assertThat(entry.getRequestId()).isNotEmpty();
        });
    }

    @Test
    void aWrongPasswordChangesNothingAndCountsAsAnAttempt() {
        GraphClient client = sessions.client(ada, laptop);

        Answer wrong = client.ask(CHANGE, Map.of("old", "guess number one", "new", NEW));
        for (int i = 0; i < 9; i++) {
            client.ask(CHANGE, Map.of("old", "guess number " + i, "new", NEW));
        }

        assertThat(wrong.at("/changePassword/errors").toString())
                .isEqualTo("[{\"code\":\"WRONG_PASSWORD\",\"path\":[\"input\",\"currentPassword\"]}]");
        assertThat(client.ask(CHANGE, Map.of("old", OLD, "new", NEW)).at("/changePassword/errors/0/code").asString()).isEqualTo("RATE_LIMITED");
        assertThat(sessions.isOpen(phone)).isTrue();
    }

    @Test
    void twoChangesAtOnceFromOnePasswordAreOne() throws Exception {
        AtomicInteger number = new AtomicInteger();
        List<Answer> answers = AtOnce.run(
                2, () -> sessions.client(ada, laptop).ask(CHANGE, Map.of("old", OLD, "new", "engine number " + number.incrementAndGet())));

        assertThat(answers).filteredOn(answer -> answer.at("/changePassword/errors").isEmpty()).hasSize(1);
    }

    @Test
    void whoIsNotSignedInChangesNothing() {
        Answer answer = graph.ask(CHANGE, Map.of("old", OLD, "new", NEW));

        assertThat(answer.errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(answer.statements()).isZero();
    }

    private Answer request(String email) {
        return graph.ask("mutation { requestPasswordReset(input: {email: \"%s\"}) { email errors { code path retryAfterSeconds } } }".formatted(email));
    }

    private Answer reset(String code, String password) {
        return graph.ask(RESET, Map.of("token", code, "new", password));
    }

    private String signIn(String password) {
        return graph.ask("mutation { signIn(input: {email: \"%s\", password: \"%s\"}) { errors { code } } }".formatted(EMAIL, password))
                .at("/signIn/errors/0/code").asString("");
    }
}
