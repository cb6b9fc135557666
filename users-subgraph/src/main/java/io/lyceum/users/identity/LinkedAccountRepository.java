package io.lyceum.users.identity;

import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_IDENTITIES;
import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;
import static io.lyceum.users.generated.tables.Tables.USER_ROLES;
import static org.jooq.Records.mapping;

import io.lyceum.users.generated.types.Role;
import io.lyceum.users.generated.types.UserStatus;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Accounts, with the accounts elsewhere that are linked to them, as they come and go. */
@Repository
class LinkedAccountRepository {

    private final DSLContext database;

    LinkedAccountRepository(DSLContext database) {
        this.database = database;
    }

    /** The account that something elsewhere is linked to. */
    record Owner(UUID id, boolean isActive) {}

    /**
     * A linked account.
     *
     * @param isLastWayIn whether its person has no password, and nothing else linked
     */
    record Link(String provider, boolean isLastWayIn) {}

    Optional<Owner> findOwner(ProvenIdentity identity) {
        return database.select(USERS.ID, USERS.STATUS, USERS.DELETED_AT)
                .from(USER_IDENTITIES)
                .join(USERS).on(USERS.ID.eq(USER_IDENTITIES.USER_ID))
                .where(is(identity))
                .forShare()
                .fetchOptional(mapping((id, status, deletedAt) -> new Owner(id, status == UserStatus.ACTIVE && deletedAt == null)));
    }

    void noteUse(ProvenIdentity identity, Instant now) {
        database.update(USER_IDENTITIES).set(USER_IDENTITIES.LAST_USED_AT, now).where(is(identity)).execute();
    }

    /** Whether the account was made: it is not where one has the address, in any case of letters. */
    boolean insertAccount(UUID id, String email, String displayName, Instant now) {
        int made = database.insertInto(USERS)
                .set(USERS.ID, id)
                .set(USERS.EMAIL, email.toLowerCase(Locale.ROOT))
                .set(USERS.DISPLAY_NAME, displayName)
                .set(USERS.STATUS, UserStatus.ACTIVE)
                .set(USERS.EMAIL_VERIFIED_AT, now)
                .set(USERS.CREATED_AT, now)
                .set(USERS.UPDATED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
        if (made == 0) {
            return false;
        }
        database.insertInto(USER_ROLES)
                .set(USER_ROLES.USER_ID, id)
                .set(USER_ROLES.ROLE, Role.STUDENT)
                .set(USER_ROLES.GRANTED_AT, now)
                .execute();
        database.insertInto(USER_PROFILES).set(USER_PROFILES.USER_ID, id).set(USER_PROFILES.UPDATED_AT, now).execute();
        return true;
    }

    /** Whether it was this that linked it: it is not where it was linked already, to whomever. */
    boolean insertLink(UUID id, UUID user, ProvenIdentity identity, Instant now) {
        return database.insertInto(USER_IDENTITIES)
                        .set(USER_IDENTITIES.ID, id)
                        .set(USER_IDENTITIES.USER_ID, user)
                        .set(USER_IDENTITIES.PROVIDER, identity.provider())
                        .set(USER_IDENTITIES.SUBJECT, identity.subject())
                        .set(USER_IDENTITIES.EMAIL, identity.email())
                        .set(USER_IDENTITIES.LINKED_AT, now)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    /** A person's linked account; what decides whether they can do without it does not change until the transaction ends. */
    Optional<Link> lockLink(UUID link, UUID user) {
        Optional<Boolean> hasPassword = database.select(USERS.PASSWORD_HASH)
                .from(USERS)
                .where(USERS.ID.eq(user))
                .forUpdate()
                .fetchOptional(found -> found.value1() != null);
        var links = database.select(USER_IDENTITIES.ID, USER_IDENTITIES.PROVIDER)
                .from(USER_IDENTITIES)
                .where(USER_IDENTITIES.USER_ID.eq(user))
                .forUpdate()
                .fetchMap(USER_IDENTITIES.ID, USER_IDENTITIES.PROVIDER);
        return Optional.ofNullable(links.get(link)).map(provider -> new Link(provider, links.size() == 1 && !hasPassword.orElse(false)));
    }

    void deleteLink(UUID link) {
        database.deleteFrom(USER_IDENTITIES).where(USER_IDENTITIES.ID.eq(link)).execute();
    }

    /** A person's address; nobody else changes them until the transaction ends. Empty where the account is gone. */
    Optional<String> lock(UUID user) {
        return database.select(USERS.EMAIL)
                .from(USERS)
                .where(USERS.ID.eq(user), USERS.DELETED_AT.isNull())
                .forUpdate()
                .fetchOptional(USERS.EMAIL);
    }

    private static Condition is(ProvenIdentity identity) {
        return USER_IDENTITIES.PROVIDER.eq(identity.provider()).and(USER_IDENTITIES.SUBJECT.eq(identity.subject()));
    }
}
