package io.lyceum.users.demo;

import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;
import static io.lyceum.users.generated.tables.Tables.USER_ROLES;


import io.lyceum.users.generated.types.UserStatus;
import java.time.Instant;
import java.util.UUID;
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

    boolean exists(UUID id) {
        return database.fetchExists(USERS, USERS.ID.eq(id));
    }

    @Transactional
    void insert(DemoAccount account, @Nullable String passwordHash, Instant now) {
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
