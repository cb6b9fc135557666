package io.lyceum.users.user;

import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;
import static io.lyceum.users.generated.tables.Tables.USER_ROLES;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;

import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.generated.types.OrderDirection;
import io.lyceum.users.generated.types.Role;
import io.lyceum.users.generated.types.UserFilter;
import io.lyceum.users.generated.types.UserOrder;
import io.lyceum.users.generated.types.UserOrderField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.SortOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** People, as far as a viewer may see them. Somebody who deleted their account is not found. */
@Repository
class UserRepository {

    static final String READ_SCOPE = "users:read";

    private static final UserOrder NEWEST_FIRST = UserOrder.newBuilder()
            .field(UserOrderField.CREATED_AT)
            .direction(OrderDirection.DESC)
            .build();

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

    Connection<User> list(@Nullable UserFilter filter, @Nullable UserOrder order, PageRequest page, Viewer viewer) {
        return pager.page(new PageQuery<>(
                USERS,
                USERS.ID,
                user(page.node(), viewer),
                isThere().and(matches(filter)),
                ordering(order == null ? NEWEST_FIRST : order),
                String.valueOf(filter),
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
        return row(
                        USERS.ID,
                        selection.pick("displayName", USERS.DISPLAY_NAME),
                        selection.pick("email", visible(USERS.EMAIL, seesAccount(viewer).or(showsEmail()))),
                        selection.pick("status", visible(USERS.STATUS, seesAccount(viewer))),
                        selection.pick("createdAt", visible(USERS.CREATED_AT, seesAccount(viewer))))
                .mapping(User::new);
    }

    private static <T> Field<T> visible(Field<T> column, Condition condition) {
        return when(condition, column);
    }

    private static Condition seesAccount(Viewer viewer) {
        if (viewer.has(READ_SCOPE)) {
            return trueCondition();
        }
        return viewer.id() == null ? falseCondition() : USERS.ID.eq(viewer.id());
    }

    private static Condition showsEmail() {
        return exists(selectOne()
                .from(USER_PROFILES)
                .where(USER_PROFILES.USER_ID.eq(USERS.ID), USER_PROFILES.IS_EMAIL_SHOWN.isTrue()));
    }

    private static Condition isThere() {
        return USERS.DELETED_AT.isNull();
    }

    private static Condition matches(@Nullable UserFilter filter) {
        if (filter == null) {
            return noCondition();
        }
        Condition hasStatus = filter.getStatus() == null ? noCondition() : USERS.STATUS.in(filter.getStatus());
        return filter.getRole() == null ? hasStatus : hasStatus.and(hasOneOf(filter.getRole()));
    }

    private static Condition hasOneOf(List<Role> roles) {
        return exists(selectOne().from(USER_ROLES).where(USER_ROLES.USER_ID.eq(USERS.ID), USER_ROLES.ROLE.in(roles)));
    }

    private static Ordering ordering(UserOrder order) {
        SortOrder direction = order.getDirection() == OrderDirection.DESC ? SortOrder.DESC : SortOrder.ASC;
        Field<?> field =
                switch (order.getField()) {
                    case CREATED_AT -> USERS.CREATED_AT;
                    case DISPLAY_NAME -> USERS.DISPLAY_NAME;
                };
        return Ordering.by(field, direction, USERS.ID);
    }
}
