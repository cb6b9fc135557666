package io.lyceum.users.account;

import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;
import static io.lyceum.users.generated.tables.Tables.USER_ROLES;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.val;

import io.lyceum.users.generated.types.Role;
import io.lyceum.users.generated.types.UserStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Accounts, written. */
@Repository
class AccountRepository {

    private final DSLContext database;

    AccountRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * Makes a student's account that waits for its address to be verified.
     *
     * @return false if the address has an account, deleted or not
     */
    boolean insert(UUID id, String email, String passwordHash, String displayName, Instant now) {
        int inserted = database.insertInto(USERS)
                .set(USERS.ID, id)
                .set(USERS.EMAIL, email)
                .set(USERS.PASSWORD_HASH, passwordHash)
                .set(USERS.DISPLAY_NAME, displayName)
                .set(USERS.STATUS, UserStatus.PENDING)
                .set(USERS.VERSION, 1)
                .set(USERS.CREATED_AT, now)
                .set(USERS.UPDATED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
        if (inserted == 0) {
            return false;
        }
        database.insertInto(USER_ROLES)
                .set(USER_ROLES.USER_ID, id)
                .set(USER_ROLES.ROLE, Role.STUDENT)
                .set(USER_ROLES.GRANTED_AT, now)
                .execute();
        database.insertInto(USER_PROFILES)
                .set(USER_PROFILES.USER_ID, id)
                .set(USER_PROFILES.UPDATED_AT, now)
                .execute();
        return true;
    }

    /** Also one that was deleted. As committed now, whenever the transaction began; a rival may do the same. */
    Optional<Account> findByEmail(String email) {
        return select(USERS.EMAIL.eq(email)).forShare().fetchOptional(mapping(Account::new));
    }

    Optional<Account> findById(UUID id) {
        return select(USERS.ID.eq(id).and(USERS.DELETED_AT.isNull())).fetchOptional(mapping(Account::new));
    }

    /** One that was not deleted; nobody else changes it until the transaction ends. */
    Optional<Account> lock(UUID id) {
        return select(USERS.ID.eq(id).and(USERS.DELETED_AT.isNull())).forUpdate().fetchOptional(mapping(Account::new));
    }

    /** Whether this is the account's password still; so until the transaction ends. Several may know at once. */
    boolean holdPassword(UUID id, String passwordHash) {
        return select(USERS.ID.eq(id).and(USERS.PASSWORD_HASH.eq(passwordHash)).and(USERS.DELETED_AT.isNull()))
                .forShare()
                .fetchOptional()
                .isPresent();
    }

    /**
     * Puts a verified account into use.
     *
     * @param passwordHash its password from now on; null for the one it has
     * @param displayName its name from now on; null for the one it has
     */
    void activate(UUID id, @Nullable String passwordHash, @Nullable String displayName, Instant now) {
        database.update(USERS)
                .set(USERS.STATUS, UserStatus.ACTIVE)
                .set(USERS.EMAIL_VERIFIED_AT, now)
                .set(USERS.PASSWORD_HASH, passwordHash == null ? USERS.PASSWORD_HASH : val(passwordHash, USERS.PASSWORD_HASH))
                .set(USERS.DISPLAY_NAME, displayName == null ? USERS.DISPLAY_NAME : val(displayName))
                .where(USERS.ID.eq(id))
                .execute();
    }

    /** Takes an account its password: the person is to set one by mail. */
    void removePassword(UUID id) {
        database.update(USERS).setNull(USERS.PASSWORD_HASH).where(USERS.ID.eq(id)).execute();
    }

    void setPassword(UUID id, String passwordHash, Instant now) {
        database.update(USERS)
                .set(USERS.PASSWORD_HASH, passwordHash)
                .set(USERS.UPDATED_AT, now)
                .where(USERS.ID.eq(id))
                .execute();
    }

    /**
     * Sets a password in the place of another.
     *
     * @return false if somebody else has set one meanwhile
     */
    boolean changePassword(UUID id, String oldHash, String newHash, Instant now) {
        return database.update(USERS)
                        .set(USERS.PASSWORD_HASH, newHash)
                        .set(USERS.UPDATED_AT, now)
                        .where(USERS.ID.eq(id), USERS.PASSWORD_HASH.eq(oldHash), USERS.DELETED_AT.isNull())
                        .execute()
                == 1;
    }

    /**
     * @throws org.springframework.dao.DuplicateKeyException if the address has an account
     */
    void changeEmail(UUID id, String email, Instant now) {
        database.update(USERS)
                .set(USERS.EMAIL, email)
                .set(USERS.EMAIL_VERIFIED_AT, now)
                .set(USERS.UPDATED_AT, now)
                .where(USERS.ID.eq(id))
                .execute();
    }

    private SelectConditionStep<Record4<UUID, String, String, UserStatus>> select(Condition condition) {
        return database.select(USERS.ID, USERS.EMAIL, USERS.DISPLAY_NAME, USERS.STATUS)
                .from(USERS)
                .where(condition);
    }
}
