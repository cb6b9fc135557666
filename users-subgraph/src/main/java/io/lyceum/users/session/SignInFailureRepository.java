package io.lyceum.users.session;

import static io.lyceum.users.generated.tables.Tables.SIGN_IN_FAILURES;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_SESSIONS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.lyceum.starter.id.UuidGenerator;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Attempts to sign in that failed, or are not decided yet. */
@Repository
class SignInFailureRepository {

    private final DSLContext database;

    SignInFailureRepository(DSLContext database) {
        this.database = database;
    }

    UUID insert(String email, @Nullable String ipAddress, Instant now) {
        UUID id = UuidGenerator.next();
        database.insertInto(SIGN_IN_FAILURES)
                .set(SIGN_IN_FAILURES.ID, id)
                .set(SIGN_IN_FAILURES.EMAIL, email)
                .set(SIGN_IN_FAILURES.IP_ADDRESS, ipAddress)
                .set(SIGN_IN_FAILURES.FAILED_AT, now)
                .execute();
        return id;
    }

    void delete(UUID attempt) {
        database.deleteFrom(SIGN_IN_FAILURES).where(SIGN_IN_FAILURES.ID.eq(attempt)).execute();
    }

    void deleteBefore(Instant time) {
        database.deleteFrom(SIGN_IN_FAILURES).where(SIGN_IN_FAILURES.FAILED_AT.lt(time)).execute();
    }

    /**
     * The oldest failure that has to be forgotten before another attempt may be made; empty where one may be made now. The statement is the same
     * whether there is an account or not.
     *
     * @param ipAddress where the attempt comes from; null where that is not known, which is then nowhere in particular
     * @param since from when on failures count
     * @param knownSince from when on a session that was opened at an address makes it one of the owner's
     */
    Optional<Instant> findObstacle(
            String email, @Nullable String ipAddress, Instant since, Instant knownSince, int perAccount, int perAddress) {
        Condition ofAccount = SIGN_IN_FAILURES.EMAIL.eq(email);
        if (ipAddress == null) {
            return Optional.ofNullable(database.select(newest(perAccount, ofAccount, since)).fetchSingle().value1());
        }
        Condition fromHere = SIGN_IN_FAILURES.IP_ADDRESS.eq(ipAddress);
        Condition counts = fromHere.or(not(isKnown(email, ipAddress, knownSince)));
        return database.select(newest(perAccount, ofAccount.and(counts), since), newest(perAddress, fromHere, since))
                .fetchSingle(times -> Stream.of(times.value1(), times.value2()).filter(Objects::nonNull).max(Instant::compareTo));
    }

    /** The time of the failure that would be too many, with the current attempt among them; null where there are fewer. */
    private static Field<Instant> newest(int limit, Condition condition, Instant since) {
        return field(select(SIGN_IN_FAILURES.FAILED_AT)
                .from(SIGN_IN_FAILURES)
                .where(condition, SIGN_IN_FAILURES.FAILED_AT.gt(since))
                .orderBy(SIGN_IN_FAILURES.FAILED_AT.desc())
                .limit(1)
                .offset(limit));
    }

    private static Condition isKnown(String email, String ipAddress, Instant knownSince) {
        return exists(selectOne()
                .from(USERS)
                .join(USER_SESSIONS).on(USER_SESSIONS.USER_ID.eq(USERS.ID))
                .where(USERS.EMAIL.eq(email), USER_SESSIONS.IP_ADDRESS.eq(ipAddress), USER_SESSIONS.CREATED_AT.gt(knownSince)));
    }
}
