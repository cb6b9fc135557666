package io.lyceum.users.account;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.EMAIL_VERIFICATIONS;
import static io.lyceum.users.generated.tables.Tables.MAIL_MESSAGES;
import static io.lyceum.users.generated.tables.Tables.MAIL_REQUESTS;
import static io.lyceum.users.generated.tables.Tables.OUTBOX;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_ROLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyceum.starter.id.UuidGenerator;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Somebody comes to an account, and nobody learns who has one. */
@SubgraphTest
@Import({People.class, Mailbox.class})
class RegisterUserTest {

    private static final String REGISTER =
            """
            mutation ($input: RegisterUserInput!) {
              registerUser(input: $input) { email isReplay errors { code message path retryAfterSeconds } }
            }
            """;
    private static final String VERIFY = "mutation ($token: String!) { verifyEmail(input: {token: $token}) { user { displayName } errors { code path } } }";
    private static final String SIGN_IN =
            "mutation ($password: String!) { signIn(input: {email: \"ada@example.test\", password: $password}) { accessToken user { roles status } errors { code } } }";
    private static final String PASSWORD = "difference engine";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private DSLContext database;

    @BeforeEach
    void nobodyIsThere() {
        people.removeAll();
        mailbox.empty();
    }

    @Test
    void whoRegistersAndVerifiesTheAddressSignsIn() {
        Answer registered = register("Ada@Example.Test", PASSWORD, "Ada", "1");
        assertThat(registered.errors()).isEmpty();
        assertThat(registered.at("/registerUser").toString()).isEqualTo("{\"email\":\"ada@example.test\",\"isReplay\":false,\"errors\":[]}");
        assertThat(signIn(PASSWORD)).isEqualTo("ACCOUNT_NOT_ACTIVE");

        Answer verified = verify(mailbox.code("ada@example.test", 1));

        assertThat(verified.at("/verifyEmail").toString()).isEqualTo("{\"user\":{\"displayName\":\"Ada\"},\"errors\":[]}");
        Answer signedIn = graph.ask(SIGN_IN, Map.of("password", PASSWORD));
        assertThat(signedIn.at("/signIn/user").toString()).isEqualTo("{\"roles\":[\"STUDENT\"],\"status\":\"ACTIVE\"}");
        assertThat(database.select(AUDIT_LOG.ACTION).from(AUDIT_LOG).orderBy(AUDIT_LOG.OCCURRED_AT).fetch(AUDIT_LOG.ACTION))
                .containsExactly("user.registered", "user.verified");
        assertThat(database.selectFrom(OUTBOX).orderBy(OUTBOX.OCCURRED_AT).fetch(event -> event.getTopic() + " " + event.getAggregateVersion()))
                .containsExactly("user.registered 1", "user.updated 2");
    }

    @Test
    void theEventTellsTheNameTheStateAndNoAddress() {
        register("ada@example.test", PASSWORD, "Ada", "1");

        String payload = database.select(OUTBOX.PAYLOAD).from(OUTBOX).fetchSingle().value1().data();
        assertThat(payload).contains("\"displayName\": \"Ada\"", "\"status\": \"PENDING\"", "\"STUDENT\"", "\"organizations\": []");
        assertThat(payload).doesNotContain("example.test");
    }

    @Test
    void aKnownAndAnUnknownAddressAreAnsweredAlikeInTheSameTime() {
        people.add("Bob");
        long began = System.nanoTime();
        Answer known = register("bob@example.test", PASSWORD, "Bob", "1");
        Duration ofKnown = Duration.ofNanos(System.nanoTime() - began);
        began = System.nanoTime();
        Answer unknown = register("eve@example.test", PASSWORD, "Bob", "1");
        Duration ofUnknown = Duration.ofNanos(System.nanoTime() - began);

        assertThat(known.text().replace("bob@", "eve@").replaceAll("\"debug\".*", ""))
                .isEqualTo(unknown.text().replaceAll("\"debug\".*", ""));
        assertThat(ofKnown).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        assertThat(ofUnknown).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        assertThat(mailbox.to("bob@example.test", 1)).singleElement().asString().contains("You have an account already");
        assertThat(mailbox.to("eve@example.test", 1)).singleElement().asString().contains("Verify your address");
        assertThat(database.fetchCount(USERS)).isEqualTo(2);
    }

    @Test
    void ofTwentyWhoRegisterOneAddressOneAccountIsLeft() throws Exception {
        AtomicInteger number = new AtomicInteger();
        List<Answer> answers = AtOnce.run(20, () -> register("ada@example.test", PASSWORD, "Ada", "key " + number.incrementAndGet()));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.at("/registerUser/errors").toString()).isEqualTo("[]"));
        assertThat(database.fetchCount(USERS)).isEqualTo(1);
        assertThat(database.fetchCount(USER_ROLES)).isEqualTo(1);
        assertThat(database.fetchCount(MAIL_MESSAGES)).isLessThanOrEqualTo(MailLimit.PER_EMAIL);
    }

    @Test
    void oneCodeShownTwentyTimesAtOnceWorksOnce() throws Exception {
        register("ada@example.test", PASSWORD, "Ada", "1");
        String code = mailbox.code("ada@example.test", 1);

        List<Answer> answers = AtOnce.run(20, () -> verify(code));

        assertThat(answers).filteredOn(answer -> answer.at("/verifyEmail/errors").isEmpty()).hasSize(1);
        assertThat(database.fetchCount(OUTBOX, OUTBOX.TOPIC.eq("user.updated"))).isEqualTo(1);
        assertThat(verify(code).at("/verifyEmail").toString())
                .isEqualTo("{\"user\":null,\"errors\":[{\"code\":\"INVALID_TOKEN\",\"path\":[\"input\",\"token\"]}]}");
    }

    @Test
    void anExpiredCodeIsNoCode() {
        register("ada@example.test", PASSWORD, "Ada", "1");
        String code = mailbox.code("ada@example.test", 1);
        database.update(EMAIL_VERIFICATIONS).set(EMAIL_VERIFICATIONS.EXPIRES_AT, Instant.now()).execute();

        assertThat(verify(code).at("/verifyEmail/errors/0/code").asString()).isEqualTo("INVALID_TOKEN");
        assertThat(verify(code).text()).isEqualTo(verify(code).text());
    }

    @Test
    void whoRegistersAStrangersAddressNeverGetsTheirAccount() {
        register("ada@example.test", "mallory's choice", "Mallory", "1");
        mailbox.to("ada@example.test", 1);
        register("ada@example.test", PASSWORD, "Ada", "2");

        verify(mailbox.code("ada@example.test", 2));

        assertThat(signIn(PASSWORD)).isEmpty();
        assertThat(signIn("mallory's choice")).isEqualTo("INVALID_CREDENTIALS");
        assertThat(database.select(USERS.DISPLAY_NAME).from(USERS).fetchSingle().value1()).isEqualTo("Ada");
    }

    @Test
    void aCodeAskedForAfterTwoRegistrationsLeavesNoPasswordToEither() {
        register("ada@example.test", "mallory's choice", "Mallory", "1");
        register("ada@example.test", PASSWORD, "Ada", "2");
        mailbox.to("ada@example.test", 2);
        resend("ada@example.test");

        verify(mailbox.code("ada@example.test", 3));

        assertThat(signIn(PASSWORD)).isEqualTo("INVALID_CREDENTIALS");
        assertThat(signIn("mallory's choice")).isEqualTo("INVALID_CREDENTIALS");
    }

    @Test
    void anotherCodeIsSentToWhoWaitsAndToNobodyElse() {
        register("ada@example.test", PASSWORD, "Ada", "1");
        mailbox.to("ada@example.test", 1);
        people.add("Bob");

        Answer waiting = resend("ada@example.test");
        Answer active = resend("bob@example.test");
        Answer unknown = resend("nobody@example.test");

        assertThat(waiting.at("/resendVerification/errors")).isEmpty();
        assertThat(active.at("").toString().replace("bob", "ada")).isEqualTo(waiting.at("").toString());
        assertThat(unknown.at("").toString().replace("nobody", "ada")).isEqualTo(waiting.at("").toString());
        verify(mailbox.code("ada@example.test", 2));
        assertThat(signIn(PASSWORD)).isEmpty();
        assertThat(mailbox.to("bob@example.test")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ada, short, PASSWORD_TOO_SHORT, password",
        "Ada, password123, PASSWORD_TOO_COMMON, password",
        "Ada, PASSWORD123, PASSWORD_TOO_COMMON, password",
        "Ada, ada@example.test, PASSWORD_TOO_COMMON, password",
        "' ', difference engine, INVALID_DISPLAY_NAME, displayName"
    })
    void whatMustNotBeChosenIsRefusedAtOnce(String name, String password, String code, String field) {
        Answer answer = register("ada@example.test", password, name, "1");

        assertThat(answer.at("/registerUser/errors/0/code").asString()).isEqualTo(code);
        assertThat(answer.at("/registerUser/errors/0/path").toString()).isEqualTo("[\"input\",\"%s\"]".formatted(field));
        assertThat(answer.statements()).isZero();
    }

    @Test
    void aPasswordThatIsTooLongIsRefused() {
        assertThat(register("ada@example.test", "x".repeat(129), "Ada", "1").at("/registerUser/errors/0/code").asString())
                .isEqualTo("PASSWORD_TOO_LONG");
    }

    @Test
    void nobodyChoosesTheirRole() {
        Answer answer = graph.ask("mutation { registerUser(input: {idempotencyKey: \"1\", email: \"ada@example.test\","
                + " password: \"difference engine\", displayName: \"Ada\", role: ADMIN}) { email } }");

        assertThat(answer.errors()).isNotEmpty();
        assertThat(database.fetchCount(USERS)).isZero();
        register("ada@example.test", PASSWORD, "Ada", "1");
        assertThat(database.select(USER_ROLES.ROLE).from(USER_ROLES).fetch(USER_ROLES.ROLE)).containsExactly(Role.STUDENT);
    }

    @Test
    void theSameRequestAgainSendsNothingMore() {
        register("ada@example.test", PASSWORD, "Ada", "1");
        Answer again = register("ada@example.test", PASSWORD, "Ada", "1");
        Answer other = register("ada@example.test", PASSWORD, "Ada Lovelace", "1");

        assertThat(again.at("/registerUser").toString()).isEqualTo("{\"email\":\"ada@example.test\",\"isReplay\":true,\"errors\":[]}");
        assertThat(other.at("/registerUser/errors/0/code").asString()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(database.fetchCount(MAIL_MESSAGES)).isEqualTo(1);
    }

    @Test
    void anAddressGetsFiveMessagesAnHourAndNobodyIsTold() {
        List<String> answers = new ArrayList<>();
        for (String email : List.of("ada@example.test", "nobody@example.test")) {
            people.add(email.equals("ada@example.test") ? "Ada" : "Somebody else");
            for (int i = 0; i < MailLimit.PER_EMAIL + 2; i++) {
                answers.add(register(email, PASSWORD, "Ada", email + i).at("/registerUser/errors").toString());
            }
        }

        assertThat(answers).containsOnly("[]");
        assertThat(database.fetchCount(MAIL_MESSAGES, MAIL_MESSAGES.RECIPIENT.eq("ada@example.test"))).isEqualTo(MailLimit.PER_EMAIL);
        assertThat(database.fetchCount(MAIL_MESSAGES, MAIL_MESSAGES.RECIPIENT.eq("nobody@example.test"))).isEqualTo(MailLimit.PER_EMAIL);
    }

    @Test
    void whoAsksForTooManyMessagesIsToldWhenToComeBack(@Autowired MailLimit limit) {
        String here = "203.0.113.7";
        IntStream.range(0, MailLimit.PER_ADDRESS).forEach(i -> limit.begin("person%d@example.test".formatted(i), here));

        assertThat(limit.begin("one.more@example.test", here)).isInstanceOfSatisfying(
                MailLimit.Verdict.Refused.class, refused -> assertThat(refused.retryAfterSeconds()).isBetween(3590, 3601));
        assertThat(limit.begin("one.more@example.test", "198.51.100.66")).isEqualTo(new MailLimit.Verdict.Granted(true));
        assertThat(database.fetchCount(MAIL_REQUESTS)).isEqualTo(MailLimit.PER_ADDRESS + 1);
    }

    @Test
    void aPersonWhoIsSuspendedIsNotVerifiedIntoUse() {
        register("ada@example.test", PASSWORD, "Ada", "1");
        String code = mailbox.code("ada@example.test", 1);
        database.update(USERS).set(USERS.STATUS, UserStatus.SUSPENDED).execute();

        assertThat(verify(code).at("/verifyEmail/errors/0/code").asString()).isEqualTo("INVALID_TOKEN");
    }

    @Test
    void theDatabaseHoldsNeitherPasswordNorCode() {
        register("ada@example.test", PASSWORD, "Ada", "1");
        String code = mailbox.code("ada@example.test", 1);

        String everything = people.dump();

        assertThat(everything).contains("ada@example.test").doesNotContain(PASSWORD).doesNotContain(code);
        await().until(() -> database.fetchCount(MAIL_MESSAGES, MAIL_MESSAGES.BODY_ENCRYPTED.isNotNull()) == 0);
    }

    private Answer register(String email, String password, String name, String key) {
        return graph.ask(REGISTER, Map.of(
                "input", Map.of("idempotencyKey", key, "email", email, "password", password, "displayName", name)));
    }

    private Answer verify(String code) {
        return graph.ask(VERIFY, Map.of("token", code));
    }

    private Answer resend(String email) {
        return graph.ask("mutation { resendVerification(input: {email: \"%s\"}) { email errors { code } } }".formatted(email));
    }

    private String signIn(String password) {
        return graph.ask(SIGN_IN, Map.of("password", password)).at("/signIn/errors/0/code").asString("");
    }
}
