package io.lyceum.users.account;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.EMAIL_VERIFICATIONS;
import static io.lyceum.users.generated.tables.Tables.MAIL_MESSAGES;
import static io.lyceum.users.generated.tables.Tables.PASSWORD_RESETS;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;
import static io.lyceum.users.generated.tables.Tables.USER_ROLES;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.lyceum.users.generated.types.UserStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Accounts whose address nobody has verified, and which nothing but themselves refers to: their person has never been signed in. */
@Repository
class UnverifiedAccountRepository {

    private final DSLContext database;

    UnverifiedAccountRepository(DSLContext database) {
        this.database = database;
    }

    /** The addresses of those that are due, oldest first. */
    List<String> findDue(Instant registeredBefore, Instant now, int limit) {
        return database.select(USERS.EMAIL)
                .from(USERS)
                .where(isUnverified(registeredBefore), hasNoGoodCode(now))
                .orderBy(USERS.CREATED_AT)
                .limit(limit)
                .fetch(USERS.EMAIL);
    }

    /**
     * Those of the accounts that are due still and in nobody's hands, with their versions; nobody verifies them, or gets another code for them,
     * until the transaction ends, which reads what is committed.
     */
    Map<UUID, Integer> lock(Collection<String> emails, Instant registeredBefore, Instant now) {
        // By the address, as whoever registers or asks for a code does: two at once would else wait for each other.
        List<UUID> locked = database.select(USERS.ID)
                .from(USERS.forceIndex("idx_users_email"))
                .where(USERS.EMAIL.in(emails), isUnverified(registeredBefore))
                .forUpdate()
                .skipLocked()
                .fetch(USERS.ID);
        // A code may have been sent between the search and the lock.
        return database.select(USERS.ID, USERS.VERSION)
                .from(USERS)
                .where(USERS.ID.in(locked), hasNoGoodCode(now))
                .fetchMap(USERS.ID, USERS.VERSION);
    }

    /** Removes accounts that are locked, and what the audit log tells of them but that they were there. */
    void delete(Collection<UUID> users) {
        database.update(AUDIT_LOG)
                .setNull(AUDIT_LOG.OLD_VALUES)
                .setNull(AUDIT_LOG.NEW_VALUES)
                .setNull(AUDIT_LOG.ACTOR_IP)
                .where(AUDIT_LOG.ENTITY_TYPE.eq("User"), AUDIT_LOG.ENTITY_ID.in(users))
                .execute();
        database.deleteFrom(MAIL_MESSAGES).where(MAIL_MESSAGES.USER_ID.in(users)).execute();
        database.deleteFrom(EMAIL_VERIFICATIONS).where(EMAIL_VERIFICATIONS.USER_ID.in(users)).execute();
        database.deleteFrom(PASSWORD_RESETS).where(PASSWORD_RESETS.USER_ID.in(users)).execute();
        database.deleteFrom(USER_PROFILES).where(USER_PROFILES.USER_ID.in(users)).execute();
        database.deleteFrom(USER_ROLES).where(USER_ROLES.USER_ID.in(users)).execute();
        database.deleteFrom(USERS).where(USERS.ID.in(users)).execute();
    }

    private static Condition isUnverified(Instant registeredBefore) {
        return USERS.STATUS.eq(UserStatus.PENDING).and(USERS.CREATED_AT.lt(registeredBefore));
    }

    /** Whether no message is on its way, or read this very moment, by which the account would be verified. */
    private static Condition hasNoGoodCode(Instant now) {
        return notExists(selectOne()
                        .from(EMAIL_VERIFICATIONS)
                        .where(EMAIL_VERIFICATIONS.USER_ID.eq(USERS.ID), EMAIL_VERIFICATIONS.EXPIRES_AT.gt(now)))
                .and(notExists(selectOne()
                        .from(PASSWORD_RESETS)
                        .where(PASSWORD_RESETS.USER_ID.eq(USERS.ID), PASSWORD_RESETS.EXPIRES_AT.gt(now), PASSWORD_RESETS.USED_AT.isNull())));
    }
}
