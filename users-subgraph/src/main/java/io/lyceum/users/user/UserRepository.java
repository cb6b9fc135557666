package io.lyceum.users.user;

import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;
import static io.lyceum.users.generated.tables.Tables.USER_ROLES;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.generated.types.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** People, as far as a viewer may see them. Somebody who deleted their account is not found. */
@Repository
class UserRepository {

    private final DSLContext database;
    private final Pager pager;

    UserRepository(DSLContext database, Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    Map<UUID, User> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        return database.select(USERS.ID, user(selection, viewer))
                .from(USERS)
                .where(USERS.ID.in(ids), isThere())
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    Connection<User> list(UserListing listing, PageRequest page, Viewer viewer) {
        return pager.page(new PageQuery<>(
                USERS,
                USERS.ID,
                user(page.node(), viewer),
                isThere().and(listing.condition()),
                listing.ordering(),
                String.valueOf(listing.filter()),
                page));
    }

    Map<UUID, List<Role>> rolesByUser(Set<UUID> users) {
        return database.select(USER_ROLES.USER_ID, USER_ROLES.ROLE)
                .from(USER_ROLES)
                .where(USER_ROLES.USER_ID.in(users))
                .orderBy(USER_ROLES.USER_ID, USER_ROLES.ROLE)
                .fetchGroups(USER_ROLES.USER_ID, USER_ROLES.ROLE);
    }

    private static SelectField<User> user(Selection selection, Viewer viewer) {
        Condition isTrusted = UserVisibility.isTrusted(USERS.ID, viewer);
        return row(
                        USERS.ID,
                        selection.pick("displayName", USERS.DISPLAY_NAME),
                        selection.pick("email", visible(USERS.EMAIL, seesEmail(viewer))),
                        selection.pick("status", visible(USERS.STATUS, isTrusted)),
                        selection.pick("createdAt", visible(USERS.CREATED_AT, isTrusted)),
                        selection.pick("version", visible(USERS.VERSION, isTrusted)))
                .mapping(User::new);
    }

    private static <T> Field<T> visible(Field<T> column, Condition condition) {
        return when(condition, column);
    }

    private static Condition seesEmail(Viewer viewer) {
        Condition isShown = exists(selectOne()
                .from(USER_PROFILES)
                .where(USER_PROFILES.USER_ID.eq(USERS.ID), USER_PROFILES.IS_EMAIL_SHOWN.isTrue(), UserVisibility.seesProfile(viewer)));
        return UserVisibility.isTrusted(USERS.ID, viewer).or(isShown);
    }

    private static Condition isThere() {
        return USERS.DELETED_AT.isNull();
    }
}
