package io.lyceum.users.account;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.OUTBOX;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.StatementRecorder;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.AtOnce;
import io.lyceum.users.Mailbox;
import io.lyceum.users.MutableClock;
import io.lyceum.users.People;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.generated.types.Role;
import io.lyceum.users.generated.types.UserStatus;
import io.lyceum.users.user.UserEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/** An address that nobody verifies within a week of its registration is free again; whoever is about to verify it is in time. */
@SubgraphTest
@Import({People.class, Mailbox.class})
class UnverifiedAccountPurgeTest {

    private static final String EMAIL = "ada@example.test";
    private static final String REGISTER = "mutation ($input: RegisterUserInput!) { registerUser(input: $input) { errors { code } } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private UnverifiedAccountRepository accounts;

    @Autowired
    private AccountRepository rows;

    @Autowired
    private StatementRecorder recorder;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private DSLContext database;

    private final MutableClock clock = new MutableClock(Instant.now());
    private UnverifiedAccountPurge purge;

    @BeforeEach
    void nobodyIsThere(@Autowired UserEvents events, @Autowired AuditTrail auditTrail, @Autowired PlatformTransactionManager manager) {
        people.removeAll();
        mailbox.empty();
        purge = new UnverifiedAccountPurge(accounts, events, auditTrail, manager, clock, Duration.ofDays(7));
    }

    @Test
    void afterAWeekTheAccountIsGoneAndItsAddressFree() {
        register("Ada", "1");
        UUID ada = database.fetchSingle(USERS).getId();
        mailbox.to(EMAIL, 1);
        clock.advance(Duration.ofDays(7).minusMinutes(1));
        assertThat(purge.purge()).isZero();

        clock.advance(Duration.ofMinutes(2));
        assertThat(purge.purge()).isEqualTo(1);
        assertThat(purge.purge()).isZero();

        assertThat(database.fetchCount(USERS)).isZero();
        assertThat(database.fetchSingle(OUTBOX, OUTBOX.TOPIC.eq("user.erased"))).satisfies(event -> {
            assertThat(event.getAggregateId()).isEqualTo(ada);
            assertThat(event.getAggregateVersion().longValue()).isEqualTo(2);
            assertThat(event.getPayload().data()).contains(TypeId.encode("user", ada), "erasedAt");
        });
        register("Ada again", "2");
        assertThat(database.fetchSingle(USERS, USERS.EMAIL.eq(EMAIL)).getDisplayName()).isEqualTo("Ada again");
        assertThat(mailbox.to(EMAIL, 2).getLast()).contains("Verify your address");
    }

    @Test
    void thatItWasThereIsKnownAndNotWhoItWas() {
        register("Ada", "1");
        mailbox.to(EMAIL, 1);
        clock.advance(Duration.ofDays(8));

        purge.purge();

        assertThat(database.select(AUDIT_LOG.ACTION).from(AUDIT_LOG).orderBy(AUDIT_LOG.OCCURRED_AT).fetch(AUDIT_LOG.ACTION))
                .containsExactly("user.registered", "user.erased");
        assertThat(database.selectFrom(AUDIT_LOG).fetch().toString()).contains("Never verified.").doesNotContain(EMAIL);
    }

    @Test
    void whoeverIsVerifiedSuspendedOrDeletedStays() {
        people.add("Ada");
        people.add("Bob", UserStatus.SUSPENDED, null);
        people.delete(people.add("Eve", UserStatus.PENDING, null));
        clock.advance(Duration.ofDays(365));

        assertThat(purge.purge()).isZero();
        assertThat(database.fetchCount(USERS)).isEqualTo(3);
    }

    @Test
    void aRoleThatWasGrantedAheadGoesWithTheAccount() {
        people.grant(people.add("Ada", UserStatus.PENDING, null), Role.INSTRUCTOR);
        clock.advance(Duration.ofDays(8));

        assertThat(purge.purge()).isEqualTo(1);
    }

    @Test
    void aCodeThatIsStillGoodKeepsTheAccount() {
        UUID ada = people.add("Ada", UserStatus.PENDING, null);
        registeredEarlier(Duration.ofDays(30));
        graph.ask("mutation { resendVerification(input: {email: \"%s\"}) { email } }".formatted(EMAIL));
        assertThat(purge.purge()).isZero();

        assertThat(verify(mailbox.code(EMAIL, 1))).isEmpty();
        clock.advance(Duration.ofDays(365));
        assertThat(purge.purge()).isZero();
        assertThat(database.fetchSingle(USERS, USERS.ID.eq(ada)).getStatus()).isEqualTo(UserStatus.ACTIVE);
    }

    @Test
    void aCodeForAPasswordDoesSoToo() {
        people.add("Ada", UserStatus.PENDING, null);
        registeredEarlier(Duration.ofDays(30));
        graph.ask("mutation { requestPasswordReset(input: {email: \"%s\"}) { email } }".formatted(EMAIL));

        assertThat(purge.purge()).isZero();
        clock.advance(Duration.ofHours(2));
        assertThat(purge.purge()).isEqualTo(1);
    }

    @Test
    void whatSomebodyVerifiesAtThisMomentIsPassedBy() {
        UUID ada = people.add("Ada", UserStatus.PENDING, null);
        people.add("Bob", UserStatus.PENDING, null);
        clock.advance(Duration.ofDays(8));

        int removed = transactions.execute(verification -> {
            rows.lock(ada);
            return CompletableFuture.supplyAsync(purge::purge).join();
        });

        assertThat(removed).isEqualTo(1);
        assertThat(database.fetchCount(USERS, USERS.ID.eq(ada))).isEqualTo(1);
    }

    @Test
    void whoVerifiesWhileAccountsAreRemovedIsEitherInTimeOrToldSo() throws Exception {
        List<String> codes = IntStream.range(0, 12).mapToObj(i -> {
            String email = "person%d@example.test".formatted(i);
            register(email, "Person", "key " + i);
            return mailbox.code(email, 1);
        }).toList();
        clock.advance(Duration.ofDays(8));

        List<String> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> verifications = codes.stream().map(code -> threads.submit((Callable<String>) () -> verify(code))).toList();
            threads.submit(() -> purge.purge()).get();
            for (Future<String> each : verifications) {
                answers.add(each.get());
            }
        }

        assertThat(answers).allMatch(code -> code.isEmpty() || code.equals("INVALID_TOKEN"));
        purge.purge();
        assertThat(database.fetchCount(USERS)).isEqualTo((int) answers.stream().filter(String::isEmpty).count());
        assertThat(database.fetchCount(USERS, USERS.STATUS.ne(UserStatus.ACTIVE))).isZero();
    }

    @Test
    void instancesThatRemoveAtOnceTellOfEachAccountOnce() throws Exception {
        int count = UnverifiedAccountPurge.AT_ONCE + 50;
        crowd(count, UserStatus.PENDING);
        clock.advance(Duration.ofDays(8));

        List<Integer> removed = AtOnce.run(4, purge::purge);
        int rest = purge.purge();

        assertThat(removed.stream().mapToInt(Integer::intValue).sum() + rest).isEqualTo(count);
        assertThat(database.fetchCount(USERS)).isZero();
        assertThat(database.fetchCount(OUTBOX, OUTBOX.TOPIC.eq("user.erased"))).isEqualTo(count);
    }

    @Test
    void whatIsDueIsFoundByIndexes() {
        crowd(3_000, UserStatus.ACTIVE);
        people.add("Ada", UserStatus.PENDING, null);
        Instant now = clock.instant().plus(Duration.ofDays(8));

        assertThat(recorder.plansOf(() -> {
                    List<String> due = accounts.findDue(now.minus(Duration.ofDays(7)), now, UnverifiedAccountPurge.AT_ONCE);
                    assertThat(accounts.lock(due, now.minus(Duration.ofDays(7)), now)).hasSize(1);
                }))
                .allUseIndexes();
    }

    private void register(String name, String key) {
        register(EMAIL, name, key);
    }

    private void register(String email, String name, String key) {
        Answer answer = graph.ask(REGISTER, Map.of(
                "input", Map.of("idempotencyKey", key, "email", email, "password", "difference engine", "displayName", name)));
        assertThat(answer.at("/registerUser/errors").toString()).isEqualTo("[]");
    }

    private String verify(String code) {
        return graph.ask("mutation { verifyEmail(input: {token: \"%s\"}) { errors { code } } }".formatted(code)).at("/verifyEmail/errors/0/code").asString("");
    }

    private void registeredEarlier(Duration time) {
        database.update(USERS).set(USERS.CREATED_AT, Instant.now().minus(time)).execute();
    }

    private void crowd(int count, UserStatus status) {
        Instant now = Instant.now();
        database.batchInsert(IntStream.range(0, count)
                        .mapToObj(number -> database.newRecord(USERS)
                                .with(USERS.ID, UuidGenerator.next())
                                .with(USERS.EMAIL, "person%d@example.test".formatted(number))
                                .with(USERS.DISPLAY_NAME, "Person " + number)
                                .with(USERS.STATUS, status)
                                .with(USERS.VERSION, 1)
                                .with(USERS.CREATED_AT, now)
                                .with(USERS.UPDATED_AT, now))
                        .toList())
                .execute();
    }
}
