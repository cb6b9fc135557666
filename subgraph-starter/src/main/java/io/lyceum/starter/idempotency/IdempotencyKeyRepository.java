package io.lyceum.starter.idempotency;

import io.lyceum.starter.database.InstantBinding;
import io.lyceum.starter.database.UuidConverter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** The keys that were used, with their answers. */
@Repository
class IdempotencyKeyRepository {

    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final int ROWS_PER_SWEEP = 1_000;

    private static final DataType<Instant> TIME = SQLDataType.LOCALDATETIME(6).asConvertedDataType(new InstantBinding());
    private static final Table<Record> KEYS = DSL.table(DSL.name("idempotency_keys"));
    private static final Field<UUID> USER_ID = DSL.field(DSL.name("user_id"), SQLDataType.BINARY(16).asConvertedDataType(new UuidConverter()));
    private static final Field<String> MUTATION = DSL.field(DSL.name("mutation"), SQLDataType.VARCHAR);
    private static final Field<String> KEY = DSL.field(DSL.name("idempotency_key"), SQLDataType.VARCHAR);
    private static final Field<byte[]> INPUT_HASH = DSL.field(DSL.name("input_hash"), SQLDataType.BINARY(32));
    private static final Field<String> ANSWER = DSL.field(DSL.name("answer"), SQLDataType.CLOB);
    private static final Field<Instant> CREATED_AT = DSL.field(DSL.name("created_at"), TIME);
    private static final Field<Instant> EXPIRES_AT = DSL.field(DSL.name("expires_at"), TIME);

    private final DSLContext database;
    private final Clock clock;

    IdempotencyKeyRepository(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes the key for the caller's transaction, after waiting for the end of any other that takes it.
     *
     * @return false if it was used before
     */
    boolean claim(UsedKey used) {
        Instant now = clock.instant();
        return database.insertInto(KEYS, USER_ID, MUTATION, KEY, INPUT_HASH, CREATED_AT, EXPIRES_AT)
                .values(used.viewer(), used.mutation(), used.key(), used.inputHash(), now, now.plus(LIFETIME))
                .onDuplicateKeyIgnore()
                .execute() == 1;
    }

    /** What is kept of a key that was used before; empty if it is past its time. */
    Optional<KeptAnswer> find(UsedKey used) {
        // The failed insert holds this lock already: a stronger one here would end in a deadlock of all who repeat themselves at once.
        return database.select(INPUT_HASH, ANSWER)
                .from(KEYS)
                .where(is(used), EXPIRES_AT.gt(clock.instant()))
                .forShare()
                .fetchOptional(row -> new KeptAnswer(row.value1(), row.value2()));
    }

    /** Takes a key whose time is past, as if it were new. */
    void renew(UsedKey used) {
        Instant now = clock.instant();
        database.update(KEYS)
                .set(INPUT_HASH, used.inputHash())
                .set(CREATED_AT, now)
                .set(EXPIRES_AT, now.plus(LIFETIME))
                .where(is(used))
                .execute();
    }

    void keep(UsedKey used, String answer) {
        database.update(KEYS).set(ANSWER, answer).where(is(used)).execute();
    }

    /** Forgets keys past their time, a batch at a time. */
    void forgetExpired() {
        int forgotten;
        do {
            forgotten = database.deleteFrom(KEYS).where(EXPIRES_AT.le(clock.instant())).orderBy(EXPIRES_AT).limit(ROWS_PER_SWEEP).execute();
        } while (forgotten == ROWS_PER_SWEEP);
    }

    private static Condition is(UsedKey used) {
        return USER_ID.eq(used.viewer()).and(MUTATION.eq(used.mutation())).and(KEY.eq(used.key()));
    }
}
