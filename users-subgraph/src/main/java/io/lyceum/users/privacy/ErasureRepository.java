package io.lyceum.users.privacy;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.EMAIL_VERIFICATIONS;
import static io.lyceum.users.generated.tables.Tables.IDEMPOTENCY_KEYS;
import static io.lyceum.users.generated.tables.Tables.INSTRUCTOR_APPLICATIONS;
import static io.lyceum.users.generated.tables.Tables.MAIL_MESSAGES;
import static io.lyceum.users.generated.tables.Tables.MAIL_REQUESTS;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATIONS;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATION_INVITATIONS;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATION_MEMBERS;
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
import static org.jooq.impl.DSL.select;

import io.lyceum.starter.id.TypeId;
import io.lyceum.users.generated.types.ProfileVisibility;
import io.lyceum.users.generated.types.UserStatus;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Forgets people. What stays of a person is a row that says nothing but that there was one, for whatever refers to it. */
@Repository
class ErasureRepository {

    private static final String NAME_OF_NOBODY = "Deleted user";

    private final DSLContext database;

    ErasureRepository(DSLContext database) {
        this.database = database;
    }

    /** The person's address; nobody else changes them until the transaction ends. Empty where there is nobody, or nobody any more. */
    Optional<String> lock(UUID user) {
        return database.select(USERS.EMAIL)
                .from(USERS)
                .where(USERS.ID.eq(user), USERS.ERASED_AT.isNull())
                .forUpdate()
                .fetchOptional(USERS.EMAIL);
    }

    boolean isErased(UUID user) {
        return database.fetchExists(USERS, USERS.ID.eq(user), USERS.ERASED_AT.isNotNull());
    }

    @Nullable URI pictureOf(UUID user) {
        return database.select(USER_PROFILES.AVATAR_URL)
                .from(USER_PROFILES)
                .where(USER_PROFILES.USER_ID.eq(user))
                .fetchOne(USER_PROFILES.AVATAR_URL);
    }

    /** Forgets a person, whose sessions have ended, in the caller's transaction. */
    void erase(UUID user, String email, Instant now) {
        eraseAccount(user, now);
        eraseMemberships(user, email);
        eraseSecrets(user);
        eraseTraces(user, email, now);
    }

    private void eraseAccount(UUID user, Instant now) {
        database.update(USERS)
                .set(USERS.EMAIL, TypeId.encode("user", user) + "@erased.invalid")
                .set(USERS.DISPLAY_NAME, NAME_OF_NOBODY)
                .set(USERS.STATUS, UserStatus.DELETED)
                .set(USERS.ERASED_AT, now)
                .setNull(USERS.PASSWORD_HASH)
                .setNull(USERS.EMAIL_VERIFIED_AT)
                .setNull(USERS.LAST_LOGIN_AT)
                .setNull(USERS.LAST_LOGIN_IP)
                .setNull(USERS.SUSPENDED_AT)
                .setNull(USERS.SUSPENSION_REASON)
                .where(USERS.ID.eq(user))
                .execute();
        // Made anew: whatever columns a profile gets, none of them is overlooked here.
        database.deleteFrom(USER_PROFILES).where(USER_PROFILES.USER_ID.eq(user)).execute();
        database.insertInto(USER_PROFILES)
                .set(USER_PROFILES.USER_ID, user)
                .set(USER_PROFILES.VISIBILITY, ProfileVisibility.PRIVATE)
                .set(USER_PROFILES.UPDATED_AT, now)
                .execute();
        database.deleteFrom(USER_PREFERENCES).where(USER_PREFERENCES.USER_ID.eq(user)).execute();
        database.deleteFrom(USER_ROLES).where(USER_ROLES.USER_ID.eq(user)).execute();
        database.deleteFrom(USER_IDENTITIES).where(USER_IDENTITIES.USER_ID.eq(user)).execute();
        database.deleteFrom(INSTRUCTOR_APPLICATIONS).where(INSTRUCTOR_APPLICATIONS.USER_ID.eq(user)).execute();
    }

    private void eraseMemberships(UUID user, String email) {
        List<UUID> organizations = database.select(ORGANIZATION_MEMBERS.ORGANIZATION_ID)
                .from(ORGANIZATION_MEMBERS)
                .where(ORGANIZATION_MEMBERS.USER_ID.eq(user))
                .forUpdate()
                .fetch(ORGANIZATION_MEMBERS.ORGANIZATION_ID);
        database.deleteFrom(ORGANIZATION_MEMBERS).where(ORGANIZATION_MEMBERS.USER_ID.eq(user)).execute();
        database.update(ORGANIZATIONS)
                .set(ORGANIZATIONS.MEMBER_COUNT, ORGANIZATIONS.MEMBER_COUNT.minus(1))
                .where(ORGANIZATIONS.ID.in(organizations))
                .execute();
        database.deleteFrom(ORGANIZATION_INVITATIONS).where(ORGANIZATION_INVITATIONS.EMAIL.eq(email)).execute();
        // Their letters, which are about nobody's account.
        database.deleteFrom(MAIL_MESSAGES).where(MAIL_MESSAGES.RECIPIENT.eq(email)).execute();
    }

    private void eraseSecrets(UUID user) {
        database.deleteFrom(EMAIL_VERIFICATIONS).where(EMAIL_VERIFICATIONS.USER_ID.eq(user)).execute();
        database.deleteFrom(PASSWORD_RESETS).where(PASSWORD_RESETS.USER_ID.eq(user)).execute();
        database.deleteFrom(REFRESH_TOKENS)
                .where(REFRESH_TOKENS.SESSION_ID.in(select(USER_SESSIONS.ID).from(USER_SESSIONS).where(USER_SESSIONS.USER_ID.eq(user))))
                .execute();
        // The sessions themselves stay: that they have ended must be known until their tokens expire.
        database.update(USER_SESSIONS)
                .setNull(USER_SESSIONS.DEVICE)
                .setNull(USER_SESSIONS.USER_AGENT)
                .setNull(USER_SESSIONS.IP_ADDRESS)
                .where(USER_SESSIONS.USER_ID.eq(user))
                .execute();
        database.deleteFrom(PERSONAL_ACCESS_TOKEN_SCOPES)
                .where(PERSONAL_ACCESS_TOKEN_SCOPES.PERSONAL_ACCESS_TOKEN_ID.in(select(PERSONAL_ACCESS_TOKENS.ID)
                        .from(PERSONAL_ACCESS_TOKENS)
                        .where(PERSONAL_ACCESS_TOKENS.USER_ID.eq(user))))
                .execute();
        database.deleteFrom(PERSONAL_ACCESS_TOKENS).where(PERSONAL_ACCESS_TOKENS.USER_ID.eq(user)).execute();
    }

    private void eraseTraces(UUID user, String email, Instant now) {
        database.deleteFrom(MAIL_MESSAGES).where(MAIL_MESSAGES.USER_ID.eq(user)).execute();
        database.deleteFrom(MAIL_REQUESTS).where(MAIL_REQUESTS.EMAIL.eq(email)).execute();
        database.deleteFrom(SIGN_IN_FAILURES).where(SIGN_IN_FAILURES.EMAIL.eq(email)).execute();
        database.deleteFrom(IDEMPOTENCY_KEYS).where(IDEMPOTENCY_KEYS.USER_ID.eq(user)).execute();
        // What was done stays known, and when; not what the person was called, nor where they were.
        database.update(AUDIT_LOG)
                .setNull(AUDIT_LOG.OLD_VALUES)
                .setNull(AUDIT_LOG.NEW_VALUES)
                .where(AUDIT_LOG.ENTITY_TYPE.eq("User"), AUDIT_LOG.ENTITY_ID.eq(user), AUDIT_LOG.OCCURRED_AT.lt(now))
                .execute();
        database.update(AUDIT_LOG).setNull(AUDIT_LOG.ACTOR_IP).where(AUDIT_LOG.ACTOR_ID.eq(user)).execute();
    }
}
