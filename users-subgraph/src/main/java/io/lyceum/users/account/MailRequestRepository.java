package io.lyceum.users.account;

import static io.lyceum.users.generated.tables.Tables.MAIL_REQUESTS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import io.lyceum.starter.id.UuidGenerator;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Messages that were asked for, whether they were sent or not. */
@Repository
class MailRequestRepository {

    private final DSLContext database;

    MailRequestRepository(DSLContext database) {
        this.database = database;
    }

    UUID insert(String email, @Nullable String ipAddress, Instant now) {
        UUID id = UuidGenerator.next();
        database.insertInto(MAIL_REQUESTS)
                .set(MAIL_REQUESTS.ID, id)
                .set(MAIL_REQUESTS.EMAIL, email)
                .set(MAIL_REQUESTS.IP_ADDRESS, ipAddress)
                .set(MAIL_REQUESTS.REQUESTED_AT, now)
                .execute();
        return id;
    }

    void delete(UUID request) {
        database.deleteFrom(MAIL_REQUESTS).where(MAIL_REQUESTS.ID.eq(request)).execute();
    }

    void deleteBefore(Instant time) {
        database.deleteFrom(MAIL_REQUESTS).where(MAIL_REQUESTS.REQUESTED_AT.lt(time)).execute();
    }

    /** The oldest requests that have to be forgotten before another may be made. */
    record Obstacles(@Nullable Instant ofAddress, @Nullable Instant fromHere) {}

    /**
     * What stands against a request that is already among those that count.
     *
     * @param ipAddress where it comes from; null where that is not known, which is then nowhere in particular
     */
    Obstacles findObstacles(String email, @Nullable String ipAddress, Instant since, int perEmail, int perAddress) {
        return database.select(
                        newest(perEmail, MAIL_REQUESTS.EMAIL.eq(email), since),
                        newest(perAddress, MAIL_REQUESTS.IP_ADDRESS.eq(Optional.ofNullable(ipAddress).orElse("")), since))
                .fetchSingle(times -> new Obstacles(times.value1(), times.value2()));
    }

    private static Field<Instant> newest(int limit, Condition condition, Instant since) {
        return field(select(MAIL_REQUESTS.REQUESTED_AT)
                .from(MAIL_REQUESTS)
                .where(condition, MAIL_REQUESTS.REQUESTED_AT.gt(since))
                .orderBy(MAIL_REQUESTS.REQUESTED_AT.desc())
                .limit(1)
                .offset(limit));
    }
}
