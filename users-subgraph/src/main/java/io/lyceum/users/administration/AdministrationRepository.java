package io.lyceum.users.administration;

import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_ROLES;
import static org.jooq.Records.mapping;

import io.lyceum.users.generated.types.Role;
import io.lyceum.users.generated.types.UserStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Status and roles, as administrators change them. */
@Repository
class AdministrationRepository {

    private final DSLContext database;

    AdministrationRepository(DSLContext database) {
        this.database = database;
    }

    /** An account that was not deleted, in the hands of this transaction. */
    record LockedUser(UUID id, String email, UserStatus status, int version) {}

    /** Everybody with an account in use and the role; whoever else asks waits for the end of this transaction. */
    Set<UUID> lockSuperAdmins() {
        Set<UUID> holders = database.select(USER_ROLES.USER_ID)
                .from(USER_ROLES)
                .where(USER_ROLES.ROLE.eq(Role.SUPER_ADMIN))
                .forUpdate()
                .fetchSet(USER_ROLES.USER_ID);
        return database.select(USERS.ID)
                .from(USERS)
                .where(USERS.ID.in(holders), USERS.STATUS.eq(UserStatus.ACTIVE), USERS.DELETED_AT.isNull())
                .fetchSet(USERS.ID);
    }

    Optional<LockedUser> lock(UUID user) {
        return database.select(USERS.ID, USERS.EMAIL, USERS.STATUS, USERS.VERSION)
                .from(USERS)
                .where(USERS.ID.eq(user), USERS.DELETED_AT.isNull())
                .forUpdate()
                .fetchOptional(mapping(LockedUser::new));
    }

    /** The roles of somebody whose account is in use, as they are now; they stay so until the transaction ends. */
    Set<Role> rolesInUse(UUID user) {
        return database.select(USER_ROLES.ROLE)
                .from(USER_ROLES)
                .join(USERS).on(USERS.ID.eq(USER_ROLES.USER_ID))
                .where(USER_ROLES.USER_ID.eq(user), USERS.STATUS.eq(UserStatus.ACTIVE), USERS.DELETED_AT.isNull())
                .forShare()
                .fetchSet(USER_ROLES.ROLE);
    }

    Set<Role> rolesOf(UUID user) {
        return database.select(USER_ROLES.ROLE)
                .from(USER_ROLES)
                .where(USER_ROLES.USER_ID.eq(user))
                .forShare()
                .fetchSet(USER_ROLES.ROLE);
    }

    void suspend(UUID user, String reason, Instant now) {
        set(user, UserStatus.SUSPENDED, now, reason);
    }

    void reinstate(UUID user) {
        set(user, UserStatus.ACTIVE, null, null);
    }

    void grant(UUID user, Role role, UUID grantedBy, Instant now) {
        database.insertInto(USER_ROLES)
                .set(USER_ROLES.USER_ID, user)
                .set(USER_ROLES.ROLE, role)
                .set(USER_ROLES.GRANTED_AT, now)
                .set(USER_ROLES.GRANTED_BY, grantedBy)
                .execute();
    }

    void revoke(UUID user, Role role) {
        database.deleteFrom(USER_ROLES).where(USER_ROLES.USER_ID.eq(user), USER_ROLES.ROLE.eq(role)).execute();
    }

    private void set(UUID user, UserStatus status, @Nullable Instant suspendedAt, @Nullable String reason) {
        database.update(USERS)
                .set(USERS.STATUS, status)
                .set(USERS.SUSPENDED_AT, suspendedAt)
                .set(USERS.SUSPENSION_REASON, reason)
                .where(USERS.ID.eq(user))
                .execute();
    }
}
