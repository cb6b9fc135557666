package io.lyceum.users.account;

import static io.lyceum.users.generated.tables.Tables.EMAIL_VERIFICATIONS;
import static io.lyceum.users.generated.tables.Tables.MAIL_REQUESTS;
import static io.lyceum.users.generated.tables.Tables.PASSWORD_RESETS;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.StatementRecorder;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.UserStatus;
import io.lyceum.users.token.SecretToken;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What anybody can ask for without signing in costs little, however many have asked: limits, accounts and codes are found by indexes. */
@SubgraphTest
@Import(People.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailRequestPlansTest {

    private static final int SIZE = 3_000;

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private MailLimit limit;

    @Autowired
    private StatementRecorder recorder;

    @Autowired
    private DSLContext database;

    private final Instant now = Instant.now();
    private final List<UUID> ids = IntStream.range(0, SIZE).mapToObj(number -> UuidGenerator.next()).toList();

    @BeforeAll
    void manyWait() {
        nobodyStays();
        insert(number -> database.newRecord(USERS)
                .with(USERS.ID, ids.get(number))
                .with(USERS.EMAIL, email(number))
                .with(USERS.DISPLAY_NAME, "Person " + number)
                .with(USERS.STATUS, UserStatus.PENDING)
                .with(USERS.VERSION, 1)
                .with(USERS.CREATED_AT, now)
                .with(USERS.UPDATED_AT, now));
        insert(number -> database.newRecord(EMAIL_VERIFICATIONS)
                .with(EMAIL_VERIFICATIONS.ID, UuidGenerator.next())
                .with(EMAIL_VERIFICATIONS.USER_ID, ids.get(number))
                .with(EMAIL_VERIFICATIONS.EMAIL, email(number))
                .with(EMAIL_VERIFICATIONS.TOKEN_HASH, SecretToken.generate().hash())
                .with(EMAIL_VERIFICATIONS.CREATED_AT, now)
                .with(EMAIL_VERIFICATIONS.EXPIRES_AT, now.plusSeconds(3_600)));
        insert(number -> database.newRecord(PASSWORD_RESETS)
                .with(PASSWORD_RESETS.ID, UuidGenerator.next())
                .with(PASSWORD_RESETS.USER_ID, ids.get(number))
                .with(PASSWORD_RESETS.TOKEN_HASH, SecretToken.generate().hash())
                .with(PASSWORD_RESETS.CREATED_AT, now)
                .with(PASSWORD_RESETS.EXPIRES_AT, now.plusSeconds(3_600)));
        // Sixty addresses and sixty places, fifty requests each.
        insert(number -> database.newRecord(MAIL_REQUESTS)
                .with(MAIL_REQUESTS.ID, UuidGenerator.next())
                .with(MAIL_REQUESTS.EMAIL, email(number % 60))
                .with(MAIL_REQUESTS.IP_ADDRESS, "203.0.113.%d".formatted(number / 50))
                .with(MAIL_REQUESTS.REQUESTED_AT, now));
    }

    @AfterAll
    void nobodyStays() {
        people.removeAll();
    }

    @Test
    void theLimit() {
        assertThat(recorder.plansOf(() -> assertThat(limit.begin(email(7), "203.0.113.7")).isInstanceOf(MailLimit.Verdict.Refused.class)))
                .allUseIndexes();
        assertThat(recorder.plansOf(() -> assertThat(limit.begin(email(7), null)).isEqualTo(new MailLimit.Verdict.Granted(false))))
                .allUseIndexes();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "requestPasswordReset(input: {email: \"%s\"}) { email errors { code } }",
        "resendVerification(input: {email: \"%s\"}) { email errors { code } }",
        "registerUser(input: {idempotencyKey: \"%s\", email: \"%1$s\", password: \"difference engine\", displayName: \"Ada\"}) { email errors { code } }"
    })
    void whatSendsACode(String mutation) {
        for (String email : List.of(email(100), "nobody@example.test")) {
            Answer answer = graph.ask("mutation { %s }".formatted(mutation.formatted(email)));

            assertThat(answer.errors()).isEmpty();
            assertThat(answer.text()).contains("\"errors\":[]");
            assertThat(answer.plans()).allUseIndexes();
        }
    }

    @Test
    void whetherSeveralHaveRegisteredWithAnAddress(@Autowired EmailVerificationRepository verifications) {
        assertThat(recorder.plansOf(() -> verifications.countRegistrations(ids.get(7)))).allUseIndexes();
    }

    private void insert(IntFunction<TableRecord<?>> row) {
        List<TableRecord<?>> rows = IntStream.range(0, SIZE).<TableRecord<?>>mapToObj(row).toList();
        database.transaction(transaction -> transaction.dsl().batchInsert(rows).execute());
    }

    private static String email(int number) {
        return "person%d@example.test".formatted(number);
    }
}
