package io.lyceum.users.mail;

import static io.lyceum.users.generated.tables.Tables.MAIL_MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.AtOnce;
import io.lyceum.users.People;
import io.lyceum.users.generated.tables.tables.records.MailMessagesRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** Mail is sent if the transaction commits that it speaks of, until it is sent, and then nothing of it is kept. */
@SubgraphTest
@Import(People.class)
// The messages of this test are delivered by the test itself.
@TestPropertySource(properties = "lyceum.mail.delivery=false")
class MailDeliveryTest {

    private static final Mail MAIL = new Mail(null, "ada@example.test", "A code", "The code is 4711.\n");

    @Autowired
    private People people;

    @Autowired
    private MailOutbox outbox;

    @Autowired
    private MailRepository messages;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private DSLContext database;

    private final Queue<Mail> delivered = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void nothingWaits() {
        people.removeAll();
    }

    @Test
    void whatIsCommittedIsDeliveredOnceAndItsTextForgotten() {
        append();

        delivery(Clock.systemUTC()).deliverAll();
        delivery(Clock.systemUTC()).deliverAll();

        assertThat(delivered).containsExactly(MAIL);
        MailMessagesRecord row = database.fetchSingle(MAIL_MESSAGES);
        assertThat(row.getSentAt()).isNotNull();
        assertThat(row.getBodyEncrypted()).isNull();
        assertThat(row.getNextAttemptAt()).isNull();
    }

    @Test
    void whatIsTakenBackIsNotDelivered() {
        transactions.executeWithoutResult(transaction -> {
            outbox.append(MAIL);
            transaction.setRollbackOnly();
        });

        delivery(Clock.systemUTC()).deliverAll();

        assertThat(delivered).isEmpty();
        assertThatThrownBy(() -> outbox.append(MAIL)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theTextWaitsEncrypted() {
        append();

        assertThat(people.dump()).contains("A code").doesNotContain("4711");
    }

    @Test
    void ofManyInstancesOneDeliversAMessage() throws Exception {
        for (int i = 0; i < 20; i++) {
            append();
        }
        AtOnce.run(5, () -> {
            delivery(Clock.systemUTC()).deliverAll();
            return true;
        });

        assertThat(delivered).hasSize(20);
    }

    @Test
    void whatCannotBeDeliveredIsTriedAgainLaterAndGivenUpInTheEnd() {
        append();
        Instant now = Instant.now().plusSeconds(1);
        for (int attempt = 1; attempt <= MailDelivery.MOST_ATTEMPTS; attempt++) {
            failing(now).deliverAll();
            failing(now).deliverAll();
            MailMessagesRecord row = database.fetchSingle(MAIL_MESSAGES);
            assertThat(row.getAttempts()).isEqualTo(attempt);
            assertThat(row.getSentAt()).isNull();
            now = now.plus(Duration.ofHours(6)).plusSeconds(1);
        }

        MailMessagesRecord row = database.fetchSingle(MAIL_MESSAGES);
        assertThat(row.getNextAttemptAt()).isNull();
        assertThat(row.getBodyEncrypted()).isNull();
    }

    @Test
    void whatNobodyCanReadHoldsNothingElseUp() {
        append();
        database.update(MAIL_MESSAGES).set(MAIL_MESSAGES.ENCRYPTION_KEY_ID, "lost").execute();
        append();

        delivery(Clock.systemUTC()).deliverAll();

        assertThat(delivered).containsExactly(MAIL);
    }

    @Test
    void toWhomWhatWasSentIsForgottenAfterAMonth() {
        append();
        delivery(Clock.fixed(Instant.now().plus(Duration.ofDays(29)), ZoneOffset.UTC)).forget();
        assertThat(database.fetchCount(MAIL_MESSAGES)).isEqualTo(1);

        delivery(Clock.fixed(Instant.now().plus(Duration.ofDays(31)), ZoneOffset.UTC)).forget();
        assertThat(database.fetchCount(MAIL_MESSAGES)).isZero();
    }

    private void append() {
        transactions.executeWithoutResult(transaction -> outbox.append(MAIL));
    }

    private MailDelivery delivery(Clock clock) {
        return new MailDelivery(messages, (id, mail) -> delivered.add(mail), clock);
    }

    private MailDelivery failing(Instant now) {
        MailTransport broken = (id, mail) -> {
            throw new IllegalStateException("no server");
        };
        return new MailDelivery(messages, broken, Clock.fixed(now, ZoneOffset.UTC));
    }
}
