package io.lyceum.users.demo;

import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;
import static io.lyceum.users.generated.tables.Tables.USER_ROLES;
import static org.jooq.impl.DSL.noCondition;

import io.lyceum.users.generated.types.UserStatus;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes demo accounts. Two instances that start at once do not disturb each other. */
@Repository
class DemoAccountRepository {

    private final DSLContext database;

    DemoAccountRepository(DSLContext database) {
        this.database = database;
    }

    /** Whether the account is there, with a password if it is to have one. */
    boolean isComplete(DemoAccount account) {
        return database.fetchExists(
                USERS, USERS.ID.eq(account.id()), account.canSignIn() ? USERS.PASSWORD_HASH.isNotNull() : noCondition());
    }

    /** Makes the account, or gives the one that is there, such as the demo school's, its password. */
    @Transactional
    void make(DemoAccount account, @Nullable String passwordHash, Instant now) {
        database.insertInto(USERS)
                .set(USERS.ID, account.id())
                .set(USERS.EMAIL, account.email())
                .set(USERS.PASSWORD_HASH, passwordHash)
                .set(USERS.DISPLAY_NAME, account.displayName())
                .set(USERS.STATUS, UserStatus.ACTIVE)
                .set(USERS.CREATED_AT, now)
                .set(USERS.UPDATED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
        database.update(USERS)
                .set(USERS.PASSWORD_HASH, passwordHash)
                .where(USERS.ID.eq(account.id()), USERS.PASSWORD_HASH.isNull())
                .execute();
        account.roles().forEach(role -> database.insertInto(USER_ROLES)
                .set(USER_ROLES.USER_ID, account.id())
                .set(USER_ROLES.ROLE, role)
                .set(USER_ROLES.GRANTED_AT, now)
                .onDuplicateKeyIgnore()
                .execute());
        database.insertInto(USER_PROFILES)
                .set(USER_PROFILES.USER_ID, account.id())
                .set(USER_PROFILES.UPDATED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
    }
}
