package io.lyceum.users.privacy;

import static io.lyceum.users.generated.tables.Tables.USERS;
import static org.jooq.Records.mapping;

import io.lyceum.users.generated.types.UserStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Accounts that are deleted, and can come back. */
@Repository
class DeletionRepository {

    private final DSLContext database;

    DeletionRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * Deletes an account that is in use.
     *
     * @param passwordHash of the password that its person gave
     * @return false if it is suspended or deleted meanwhile, or has another password
     */
    boolean deleteInUse(UUID user, String passwordHash, Instant now) {
        return delete(USERS.ID.eq(user).and(USERS.STATUS.eq(UserStatus.ACTIVE)).and(USERS.PASSWORD_HASH.eq(passwordHash)), now);
    }

    /**
     * Deletes an account, in use or not: it is to be erased.
     *
     * @return false if it is deleted already
     */
    boolean delete(UUID user, Instant now) {
        return delete(USERS.ID.eq(user), now);
    }

    /**
     * An account that is not erased, in the hands of this transaction.
     *
     * @param deletedAt null where it is not deleted
     */
    record LockedAccount(UUID id, String email, @Nullable Instant deletedAt, @Nullable Instant suspendedAt) {}

    Optional<LockedAccount> lock(UUID user) {
        return database.select(USERS.ID, USERS.EMAIL, USERS.DELETED_AT, USERS.SUSPENDED_AT)
                .from(USERS)
                .where(USERS.ID.eq(user), USERS.ERASED_AT.isNull())
                .forUpdate()
                .fetchOptional(mapping(LockedAccount::new));
    }

    /** Takes a deletion back of an account that is locked. */
    void restore(UUID user, UserStatus status) {
        database.update(USERS)
                .set(USERS.STATUS, status)
                .setNull(USERS.DELETED_AT)
                .where(USERS.ID.eq(user))
                .execute();
    }

    /** The account that was deleted first of those that are due; nobody else erases or restores it until the transaction ends. */
    Optional<UUID> lockDue(Instant deletedBefore) {
        return database.select(USERS.ID)
                .from(USERS)
                .where(USERS.ERASED_AT.isNull(), USERS.DELETED_AT.le(deletedBefore))
                .orderBy(USERS.DELETED_AT)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(USERS.ID);
    }

    private boolean delete(Condition condition, Instant now) {
        return database.update(USERS)
                        .set(USERS.STATUS, UserStatus.DELETED)
                        .set(USERS.DELETED_AT, now)
                        .where(condition, USERS.DELETED_AT.isNull())
                        .execute()
                == 1;
    }
}
