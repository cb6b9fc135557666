package io.lyceum.users.session;

import static io.lyceum.users.generated.tables.Tables.SIGN_IN_FAILURES;
import static io.lyceum.users.generated.tables.Tables.USER_SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.StatementRecorder;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.AtOnce;
import io.lyceum.users.People;
import io.lyceum.users.generated.tables.tables.records.SignInFailuresRecord;
import io.lyceum.users.generated.types.SignInErrorCode;
import io.lyceum.users.generated.types.UserStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords are not found by trying. */
@SubgraphTest
@Import(People.class)
class SignInLimitTest {

    private static final String EMAIL = "ada@example.test";
    private static final String HOME = "203.0.113.7";
    private static final String ELSEWHERE = "198.51.100.66";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private SessionService service;

    @Autowired
    private SignInLimit limit;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private StatementRecorder recorder;

    @Autowired
    private DSLContext database;

    @BeforeEach
    void adaHasAnAccount() {
        people.removeAll();
        people.add("Ada", UserStatus.ACTIVE, passwords.encode("difference engine"));
    }

    @Test
    void aHundredAliasesCountAsAHundredAttempts() {
        List<String> known = codes(graph.ask(aliased(100, "ada@example.test")));
        List<String> unknown = codes(graph.ask(aliased(100, "nobody@example.test")));

        assertThat(Collections.frequency(known, "INVALID_CREDENTIALS")).isEqualTo(SignInLimit.PER_ACCOUNT);
        assertThat(Collections.frequency(known, "RATE_LIMITED")).isEqualTo(100 - SignInLimit.PER_ACCOUNT);
        assertThat(unknown).isEqualTo(known);
    }

    @Test
    void knownAndUnknownAccountsAreRefusedAlikeByAsManyStatements() {
        fail(SignInLimit.PER_ACCOUNT, EMAIL, ELSEWHERE);
        fail(SignInLimit.PER_ACCOUNT, "nobody@example.test", ELSEWHERE);

        Answer known = graph.ask(aliased(1, EMAIL));
        Answer unknown = graph.ask(aliased(1, "nobody@example.test"));

        assertThat(codes(known)).containsExactly("RATE_LIMITED");
        assertThat(known.at("/a0/errors/0/retryAfterSeconds").asInt()).isBetween(890, 901);
        assertThat(unknown.at("/a0/errors/0/path").toString()).isEqualTo(known.at("/a0/errors/0/path").toString());
        assertThat(known.statements()).isEqualTo(unknown.statements()).isEqualTo(3);
    }

    @Test
    void theRightPasswordIsNotLookedAtEither() {
        fail(SignInLimit.PER_ACCOUNT, EMAIL, ELSEWHERE);

        assertThat(signIn("difference engine", ELSEWHERE)).isInstanceOf(SignIn.Refused.class);
        assertThat(database.fetchCount(USER_SESSIONS)).isZero();
    }

    @Test
    void ofManyAtOnceNoMoreAreLetThrough() throws Exception {
        List<SignIn> answers = AtOnce.run(30, () -> signIn("analytical engine", ELSEWHERE));

        long checked = answers.stream().filter(answer -> ((SignIn.Refused) answer).code() == SignInErrorCode.INVALID_CREDENTIALS).count();
        assertThat(checked).isLessThanOrEqualTo(SignInLimit.PER_ACCOUNT);
        assertThat(database.fetchCount(SIGN_IN_FAILURES)).isEqualTo((int) checked);
    }

    @Test
    void whoIsRefusedIsLetInWhenTheWindowHasPassed() {
        fail(SignInLimit.PER_ACCOUNT, EMAIL, ELSEWHERE);
        for (int i = 0; i < 20; i++) {
            signIn("difference engine", ELSEWHERE);
        }

        age(SignInLimit.WINDOW);

        assertThat(signIn("difference engine", ELSEWHERE)).isInstanceOf(SignIn.Opened.class);
    }

    @Test
    void anAttackFromElsewhereDoesNotKeepTheOwnerOut() {
        assertThat(signIn("difference engine", HOME)).isInstanceOf(SignIn.Opened.class);
        fail(50, EMAIL, ELSEWHERE);

        assertThat(signIn("difference engine", HOME)).isInstanceOf(SignIn.Opened.class);
        assertThat(signIn("difference engine", ELSEWHERE)).isInstanceOf(SignIn.Refused.class);
    }

    @Test
    void norDoesItsOwnAddressLetAnybodyTryWithoutEnd() {
        signIn("difference engine", HOME);
        fail(SignInLimit.PER_ACCOUNT, EMAIL, HOME);

        assertThat(((SignIn.Refused) signIn("difference engine", HOME)).code()).isEqualTo(SignInErrorCode.RATE_LIMITED);
    }

    @Test
    void anAddressThatTriesManyAccountsIsRefusedOnAll() {
        for (int i = 0; i < SignInLimit.PER_ADDRESS; i++) {
            fail(1, "person%d@example.test".formatted(i), ELSEWHERE);
        }

        assertThat(((SignIn.Refused) signIn("difference engine", ELSEWHERE)).code()).isEqualTo(SignInErrorCode.RATE_LIMITED);
        assertThat(signIn("difference engine", HOME)).isInstanceOf(SignIn.Opened.class);
    }

    @Test
    void aRightPasswordDoesNotCount() {
        for (int i = 0; i < SignInLimit.PER_ACCOUNT + 2; i++) {
            assertThat(signIn("difference engine", null)).isInstanceOf(SignIn.Opened.class);
        }
        assertThat(database.fetchCount(SIGN_IN_FAILURES)).isZero();
    }

    @Test
    void fiveWhoSignInAtOnceAllGetIn() throws Exception {
        assertThat(AtOnce.run(5, () -> signIn("difference engine", HOME))).allMatch(SignIn.Opened.class::isInstance);
    }

    @Test
    void theLimitIsFoundByIndex() {
        for (int i = 0; i < 60; i++) {
            fail(50, "person%d@example.test".formatted(i), "203.0.113.%d".formatted(i));
        }
        database.execute("ANALYZE TABLE sign_in_failures");

        assertThat(recorder.plansOf(() -> limit.begin("person7@example.test", "203.0.113.7"))).allUseIndexes();
    }

    @Test
    void whatNoLongerCountsIsRemovedInTime() {
        fail(3, EMAIL, HOME);
        age(Duration.ofHours(23));
        limit.forget();
        assertThat(database.fetchCount(SIGN_IN_FAILURES)).isEqualTo(3);

        age(Duration.ofHours(2));
        limit.forget();
        assertThat(database.fetchCount(SIGN_IN_FAILURES)).isZero();
    }

    private SignIn signIn(String password, @Nullable String ipAddress) {
        return service.signIn(EMAIL, password, SessionOrigin.of(null, ipAddress));
    }

    private static String aliased(int times, String email) {
        return IntStream.range(0, times)
                .mapToObj(i -> "a%d: signIn(input: {email: \"%s\", password: \"guess %d\"}) { errors { code path retryAfterSeconds } }".formatted(i, email, i))
                .collect(Collectors.joining(" ", "mutation { ", " }"));
    }

    private static List<String> codes(Answer answer) {
        return answer.at("").valueStream().map(payload -> payload.at("/errors/0/code").asString()).toList();
    }

    private void fail(int times, String email, String ipAddress) {
        database.batchInsert(IntStream.range(0, times)
                        .mapToObj(i -> new SignInFailuresRecord(UuidGenerator.next(), email, ipAddress, Instant.now()))
                        .toList())
                .execute();
    }

    /** As if all failures had happened that much earlier. */
    private void age(Duration time) {
        database.fetch(SIGN_IN_FAILURES).forEach(failure -> database.update(SIGN_IN_FAILURES)
                .set(SIGN_IN_FAILURES.FAILED_AT, failure.getFailedAt().minus(time))
                .where(SIGN_IN_FAILURES.ID.eq(failure.getId()))
                .execute());
    }
}
