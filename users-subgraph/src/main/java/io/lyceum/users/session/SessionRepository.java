package io.lyceum.users.session;

import static io.lyceum.users.generated.tables.Tables.REFRESH_TOKENS;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_ROLES;
import static io.lyceum.users.generated.tables.Tables.USER_SESSIONS;
import static org.jooq.impl.DSL.noCondition;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.users.generated.types.Role;
import io.lyceum.users.generated.types.UserStatus;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sessions, and the roles that their access tokens tell of. */
@Repository
class SessionRepository {

    private final DSLContext database;

    SessionRepository(DSLContext database) {
        this.database = database;
    }

    Set<Role> rolesOf(UUID user) {
        return database.select(USER_ROLES.ROLE)
                .from(USER_ROLES)
                .where(USER_ROLES.USER_ID.eq(user))
                .fetchSet(USER_ROLES.ROLE);
    }

    /**
     * Notes a new session with its first refresh token, and with it that the person was here, in one transaction.
     *
     * @param passwordHash the password that was looked at; null where none was
     * @return false if the account is not in use, or not any more, or has another password by now
     */
    @Transactional
    boolean insert(
            UUID id, UUID user, @Nullable String passwordHash, byte[] refreshTokenHash, SessionOrigin origin, Instant now, Instant expiresAt) {
        // First, because a new session locks its person's row for reading: two at once would wait for each other to write it. And whoever suspends
        // the person, or changes the password, ends the sessions that there are by then.
        int active = database.update(USERS)
                .set(USERS.LAST_LOGIN_AT, now)
                .set(USERS.LAST_LOGIN_IP, origin.ipAddress())
                .where(
                        USERS.ID.eq(user),
                        USERS.STATUS.eq(UserStatus.ACTIVE),
                        USERS.DELETED_AT.isNull(),
                        passwordHash == null ? noCondition() : USERS.PASSWORD_HASH.eq(passwordHash))
                .execute();
        if (active == 0) {
            return false;
        }
        database.insertInto(USER_SESSIONS)
                .set(USER_SESSIONS.ID, id)
                .set(USER_SESSIONS.USER_ID, user)
                .set(USER_SESSIONS.DEVICE, origin.device())
                .set(USER_SESSIONS.USER_AGENT, origin.userAgent())
                .set(USER_SESSIONS.IP_ADDRESS, origin.ipAddress())
                .set(USER_SESSIONS.CREATED_AT, now)
                .set(USER_SESSIONS.LAST_ACTIVE_AT, now)
                .set(USER_SESSIONS.EXPIRES_AT, expiresAt)
                .execute();
        database.insertInto(REFRESH_TOKENS)
                .set(REFRESH_TOKENS.ID, UuidGenerator.next())
                .set(REFRESH_TOKENS.SESSION_ID, id)
                .set(REFRESH_TOKENS.TOKEN_HASH, refreshTokenHash)
                .set(REFRESH_TOKENS.CREATED_AT, now)
                .set(REFRESH_TOKENS.EXPIRES_AT, expiresAt)
                .execute();
        return true;
    }
}
