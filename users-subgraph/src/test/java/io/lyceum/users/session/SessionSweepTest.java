package io.lyceum.users.session;

import static io.lyceum.users.generated.tables.Tables.REFRESH_TOKENS;
import static io.lyceum.users.generated.tables.Tables.USER_SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.row;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.testing.QueryPlans;
import io.lyceum.testing.StatementRecorder;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.AtOnce;
import io.lyceum.users.People;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What has ended is forgotten after a month, and nothing that has not. */
@SubgraphTest
@Import(People.class)
class SessionSweepTest {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private SessionSweep sweep;
    @Autowired
    private SessionSweepRepository repository;
    @Autowired
    private People people;
    @Autowired
    private StatementRecorder recorder;
    @Autowired
    private DSLContext database;

    private final Instant now = Instant.now();
    private UUID ada;

    @BeforeEach
    void adaHasAnAccount() {
        people.removeAll();
        ada = people.add("Ada");
    }

    @AfterEach
    void nobodyStays() {
        people.removeAll();
    }

    @Test
    void sessionsGoAMonthAfterTheyHaveEndedOrExpired() {
        UUID open = session(now.plus(DAY), null);
        UUID endedLately = session(now.minus(DAY), now.minus(DAY));
        Instant longAgo = now.minus(MONTH).minus(DAY);
        UUID endedLongAgo = session(longAgo, longAgo);
        // Its newest token would have been good for another month.
        token(endedLongAgo, longAgo.plus(MONTH));
        session(longAgo, null);

        sweep.sweep();

        assertThat(database.select(USER_SESSIONS.ID).from(USER_SESSIONS).fetch(USER_SESSIONS.ID)).containsExactlyInAnyOrder(open, endedLately);
        assertThat(database.fetchCount(REFRESH_TOKENS)).isZero();
    }

    @Test
    void oldTokensOfASessionThatGoesOnGo() {
        UUID open = session(now.plus(DAY), null);
        token(open, now.minus(MONTH).minus(DAY));
        UUID used = token(open, now.minus(DAY));
        UUID newest = token(open, now.plus(DAY));

        sweep.sweep();

        assertThat(database.select(REFRESH_TOKENS.ID).from(REFRESH_TOKENS).fetch(REFRESH_TOKENS.ID)).containsExactlyInAnyOrder(used, newest);
    }

    @Test
    void instancesMaySweepAtOnceAndNothingIsLeft() throws Exception {
        Instant longAgo = now.minus(MONTH).minus(DAY);
        sessions(450, longAgo).forEach(session -> token(session, now));

        AtOnce.run(2, () -> {
            sweep.sweep();
            return true;
        });
        sweep.sweep();

        assertThat(database.fetchCount(USER_SESSIONS)).isZero();
        assertThat(database.fetchCount(REFRESH_TOKENS)).isZero();
    }

    @Test
    void whatIsToGoIsFoundByAnIndex() {
        Instant longAgo = now.minus(MONTH).minus(DAY);
        sessions(3_000, now.plus(DAY)).forEach(session -> token(session, now.plus(DAY)));
        token(sessions(1, longAgo).getFirst(), longAgo);

        QueryPlans plans = recorder.plansOf(() -> {
            repository.deleteTokens(now.minus(MONTH), 100);
            repository.deleteSessions(now.minus(MONTH), 100);
        });

        assertThat(plans).allUseIndexes();
        assertThat(database.fetchCount(USER_SESSIONS)).isEqualTo(3_000);
    }

    private UUID session(Instant expiresAt, @Nullable Instant endedAt) {
        UUID session = sessions(1, expiresAt).getFirst();
        database.update(USER_SESSIONS).set(USER_SESSIONS.REVOKED_AT, endedAt).where(USER_SESSIONS.ID.eq(session)).execute();
        return session;
    }

    private List<UUID> sessions(int count, Instant expiresAt) {
        List<UUID> ids = IntStream.range(0, count).mapToObj(i -> UuidGenerator.next()).toList();
        Instant createdAt = expiresAt.minus(MONTH);
        database.insertInto(USER_SESSIONS, USER_SESSIONS.ID, USER_SESSIONS.USER_ID, USER_SESSIONS.CREATED_AT, USER_SESSIONS.EXPIRES_AT)
                .valuesOfRows(ids.stream().map(id -> row(id, ada, createdAt, expiresAt)).toList())
                .execute();
        return ids;
    }

    private UUID token(UUID session, Instant expiresAt) {
        UUID id = UuidGenerator.next();
        database.insertInto(REFRESH_TOKENS)
                .set(REFRESH_TOKENS.ID, id)
                .set(REFRESH_TOKENS.SESSION_ID, session)
                .set(REFRESH_TOKENS.TOKEN_HASH, RefreshToken.generate().hash())
                .set(REFRESH_TOKENS.CREATED_AT, expiresAt.minus(MONTH))
                .set(REFRESH_TOKENS.EXPIRES_AT, expiresAt)
                .execute();
        return id;
    }
}
