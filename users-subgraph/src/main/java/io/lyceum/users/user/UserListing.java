package io.lyceum.users.user;

import static io.lyceum.users.generated.tables.Tables.ORGANIZATION_MEMBERS;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;
import static io.lyceum.users.generated.tables.Tables.USER_ROLES;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.lyceum.starter.page.Ordering;
import io.lyceum.users.generated.types.OrderDirection;
import io.lyceum.users.generated.types.Role;
import io.lyceum.users.generated.types.UserFilter;
import io.lyceum.users.generated.types.UserOrder;
import io.lyceum.users.generated.types.UserOrderField;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortOrder;
import org.jspecify.annotations.Nullable;

/**
 * Which people a list holds, and in which order.
 *
 * @param organization whose members they are; null where that does not matter
 * @param phoneIndex the blind index of their telephone number; null where that does not matter
 */
record UserListing(
        @Nullable UserFilter filter, @Nullable UUID organization, byte @Nullable [] phoneIndex, @Nullable UserOrder order) {

    private static final UserOrder NEWEST_FIRST = by(UserOrderField.CREATED_AT, OrderDirection.DESC);
    private static final UserOrder BY_NAME = by(UserOrderField.DISPLAY_NAME, OrderDirection.ASC);

    Condition condition() {
        if (filter == null) {
            return noCondition();
        }
        return (filter.getStatus() == null ? noCondition() : USERS.STATUS.in(filter.getStatus()))
                .and(filter.getRole() == null ? noCondition() : hasOneOf(filter.getRole()))
                .and(filter.getSearch() == null ? noCondition() : USERS.DISPLAY_NAME.startsWith(filter.getSearch()))
                .and(organization == null ? noCondition() : belongsTo(organization))
                .and(phoneIndex == null ? noCondition() : isReachedBy(phoneIndex));
    }

    Ordering ordering() {
        UserOrder chosen = order == null ? usual() : order;
        SortOrder direction = chosen.getDirection() == OrderDirection.DESC ? SortOrder.DESC : SortOrder.ASC;
        Field<?> field =
                switch (chosen.getField()) {
                    case CREATED_AT -> USERS.CREATED_AT;
                    case DISPLAY_NAME -> USERS.DISPLAY_NAME;
                };
        return Ordering.by(field, direction, USERS.ID);
    }

    private UserOrder usual() {
        return filter == null || filter.getSearch() == null ? NEWEST_FIRST : BY_NAME;
    }

    private static Condition hasOneOf(List<Role> roles) {
        return exists(selectOne().from(USER_ROLES).where(USER_ROLES.USER_ID.eq(USERS.ID), USER_ROLES.ROLE.in(roles)));
    }

    private static Condition belongsTo(UUID organization) {
        return exists(selectOne()
                .from(ORGANIZATION_MEMBERS)
                .where(ORGANIZATION_MEMBERS.USER_ID.eq(USERS.ID), ORGANIZATION_MEMBERS.ORGANIZATION_ID.eq(organization)));
    }

    private static Condition isReachedBy(byte[] phoneIndex) {
        return USERS.ID.in(select(USER_PROFILES.USER_ID).from(USER_PROFILES).where(USER_PROFILES.PHONE_INDEX.eq(phoneIndex)));
    }

    private static UserOrder by(UserOrderField field, OrderDirection direction) {
        return UserOrder.newBuilder().field(field).direction(direction).build();
    }
}
