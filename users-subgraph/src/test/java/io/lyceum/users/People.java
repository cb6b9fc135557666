package io.lyceum.users;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.EMAIL_VERIFICATIONS;
import static io.lyceum.users.generated.tables.Tables.IDEMPOTENCY_KEYS;
import static io.lyceum.users.generated.tables.Tables.INSTRUCTOR_APPLICATIONS;
import static io.lyceum.users.generated.tables.Tables.MAIL_MESSAGES;
import static io.lyceum.users.generated.tables.Tables.MAIL_REQUESTS;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATION_MEMBERS;
import static io.lyceum.users.generated.tables.Tables.OUTBOX;
import static io.lyceum.users.generated.tables.Tables.PASSWORD_RESETS;
import static io.lyceum.users.generated.tables.Tables.PERSONAL_ACCESS_TOKENS;
import static io.lyceum.users.generated.tables.Tables.PERSONAL_ACCESS_TOKEN_SCOPES;
import static io.lyceum.users.generated.tables.Tables.REFRESH_TOKENS;
import static io.lyceum.users.generated.tables.Tables.SIGN_IN_FAILURES;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_IDENTITIES;
import static io.lyceum.users.generated.tables.Tables.USER_PREFERENCES;
import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;
import static io.lyceum.users.generated.tables.Tables.USER_ROLES;
import static io.lyceum.users.generated.tables.Tables.USER_SESSIONS;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.users.generated.tables.DefaultSchema;
import io.lyceum.users.generated.types.ProfileVisibility;
import io.lyceum.users.generated.types.Role;
import io.lyceum.users.generated.types.UserStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** People for tests. */
public class People {

    private final DSLContext database;

    People(DSLContext database) {
        this.database = database;
    }

    public void removeAll() {
        database.deleteFrom(OUTBOX).execute();
        database.deleteFrom(IDEMPOTENCY_KEYS).execute();
        database.deleteFrom(AUDIT_LOG).execute();
        database.deleteFrom(MAIL_MESSAGES).execute();
        database.deleteFrom(MAIL_REQUESTS).execute();
        database.deleteFrom(EMAIL_VERIFICATIONS).execute();
        database.deleteFrom(PASSWORD_RESETS).execute();
        database.deleteFrom(INSTRUCTOR_APPLICATIONS).execute();
        database.deleteFrom(SIGN_IN_FAILURES).execute();
        database.deleteFrom(REFRESH_TOKENS).execute();
        database.deleteFrom(USER_SESSIONS).execute();
        database.deleteFrom(PERSONAL_ACCESS_TOKEN_SCOPES).execute();
        database.deleteFrom(PERSONAL_ACCESS_TOKENS).execute();
        database.deleteFrom(USER_IDENTITIES).execute();
        database.deleteFrom(USER_PREFERENCES).execute();
        database.deleteFrom(ORGANIZATION_MEMBERS).execute();
        database.deleteFrom(USER_PROFILES).execute();
        database.deleteFrom(USER_ROLES).execute();
        database.deleteFrom(USERS).execute();
    }

    /** A student with an active account, a public profile and an address made of the name. */
    public UUID add(String name) {
        return add(name, UserStatus.ACTIVE, null);
    }

    public UUID add(String name, UserStatus status, @Nullable String passwordHash) {
        UUID id = UuidGenerator.next();
        Instant now = Instant.now();
        database.insertInto(USERS)
                .set(USERS.ID, id)
                .set(USERS.EMAIL, name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.test")
                .set(USERS.PASSWORD_HASH, passwordHash)
                .set(USERS.DISPLAY_NAME, name)
                .set(USERS.STATUS, status)
                .set(USERS.CREATED_AT, now)
                .set(USERS.UPDATED_AT, now)
                .execute();
        grant(id, Role.STUDENT);
        database.insertInto(USER_PROFILES)
                .set(USER_PROFILES.USER_ID, id)
                .set(USER_PROFILES.UPDATED_AT, now)
                .execute();
        return id;
    }

    /** Says who sees the profile, and whether they see the address too. */
    public void show(UUID user, ProfileVisibility visibility, boolean isEmailShown) {
        database.update(USER_PROFILES)
                .set(USER_PROFILES.VISIBILITY, visibility)
                .set(USER_PROFILES.IS_EMAIL_SHOWN, isEmailShown)
                .where(USER_PROFILES.USER_ID.eq(user))
                .execute();
    }

    /** Deletes the account; the row stays. */
    public void delete(UUID user) {
        database.update(USERS)
                .set(USERS.STATUS, UserStatus.DELETED)
                .set(USERS.DELETED_AT, Instant.now())
                .where(USERS.ID.eq(user))
                .execute();
    }

    public void grant(UUID user, Role role) {
        database.insertInto(USER_ROLES)
                .set(USER_ROLES.USER_ID, user)
                .set(USER_ROLES.ROLE, role)
                .set(USER_ROLES.GRANTED_AT, Instant.now())
                .execute();
    }

    /** All that the tables hold, byte by byte, for who looks for what must not be there. */
    public String dump() {
        StringBuilder everything = new StringBuilder();
        DefaultSchema.DEFAULT_SCHEMA.tableStream().forEach(table -> database.selectFrom(table).forEach(row -> {
            for (Object value : row.intoArray()) {
                everything.append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : value).append('\n');
            }
        }));
        return everything.toString();
    }
}
