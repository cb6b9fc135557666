package io.lyceum.users.user;

import static io.lyceum.users.generated.tables.Tables.ORGANIZATION_MEMBERS;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_ROLES;
import static org.jooq.impl.DSL.noCondition;

import io.lyceum.users.generated.types.Role;
import io.lyceum.users.user.UserState.Membership;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What other subgraphs know of people. Whoever deleted their account is among them; whoever is erased is not. */
@Repository
class UserStateRepository {

    private final DSLContext database;

    UserStateRepository(DSLContext database) {
        this.database = database;
    }

    /** Counts a change of the person, whose row is locked from then on. */
    void count(UUID user, Instant now) {
        database.update(USERS)
                .set(USERS.VERSION, USERS.VERSION.plus(1))
                .set(USERS.UPDATED_AT, now)
                .where(USERS.ID.eq(user))
                .execute();
    }

    /** The state of these people as it is committed or written by this transaction, whenever that began, in three statements. */
    List<UserState> current(Collection<UUID> users) {
        return states(USERS.ID.in(users), users.size(), true);
    }

    /** The next people in the order of their keys, in three statements. */
    List<UserState> page(@Nullable UUID after, int limit) {
        return states(USERS.ERASED_AT.isNull().and(after == null ? noCondition() : USERS.ID.gt(after)), limit, false);
    }

    long count() {
        return database.fetchCount(USERS, USERS.ERASED_AT.isNull());
    }

    private List<UserState> states(Condition condition, int limit, boolean isLocking) {
        var people = database.select(USERS.ID, USERS.DISPLAY_NAME, USERS.STATUS, USERS.VERSION, USERS.UPDATED_AT)
                .from(USERS)
                .where(condition)
                .orderBy(USERS.ID)
                .limit(limit);
        var found = isLocking ? people.forShare().fetch() : people.fetch();
        List<UUID> ids = found.map(row -> row.value1());
        Map<UUID, List<Role>> roles = roles(ids, isLocking);
        Map<UUID, List<Membership>> memberships = memberships(ids, isLocking);
        return found.map(row -> new UserState(
                row.value1(),
                row.value2(),
                row.value3(),
                roles.getOrDefault(row.value1(), List.of()),
                memberships.getOrDefault(row.value1(), List.of()),
                row.value4(),
                row.value5()));
    }

    private Map<UUID, List<Role>> roles(List<UUID> users, boolean isLocking) {
        var roles = database.select(USER_ROLES.USER_ID, USER_ROLES.ROLE)
                .from(USER_ROLES)
                .where(USER_ROLES.USER_ID.in(users))
                .orderBy(USER_ROLES.USER_ID, USER_ROLES.ROLE);
        return (isLocking ? roles.forShare() : roles).fetchGroups(USER_ROLES.USER_ID, USER_ROLES.ROLE);
    }

    private Map<UUID, List<Membership>> memberships(List<UUID> users, boolean isLocking) {
        var memberships = database.select(ORGANIZATION_MEMBERS.USER_ID, ORGANIZATION_MEMBERS.ORGANIZATION_ID, ORGANIZATION_MEMBERS.ROLE)
                .from(ORGANIZATION_MEMBERS)
                .where(ORGANIZATION_MEMBERS.USER_ID.in(users))
                .orderBy(ORGANIZATION_MEMBERS.USER_ID, ORGANIZATION_MEMBERS.ORGANIZATION_ID);
        return (isLocking ? memberships.forShare() : memberships)
                .fetchGroups(row -> row.value1(), row -> Membership.of(row.value2(), row.value3()));
    }
}
