package io.lyceum.users.organization;

import static io.lyceum.users.generated.tables.Tables.ORGANIZATIONS;
import static org.jooq.impl.DSL.noCondition;

import io.lyceum.starter.page.Ordering;
import io.lyceum.users.generated.types.OrderDirection;
import io.lyceum.users.generated.types.OrganizationFilter;
import io.lyceum.users.generated.types.OrganizationOrder;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortOrder;
import org.jspecify.annotations.Nullable;

/** Which organizations a list holds, and in which order. */
record OrganizationListing(@Nullable OrganizationFilter filter, @Nullable OrganizationOrder order) {

    Condition condition() {
        if (filter == null) {
            return noCondition();
        }
        return (filter.getKind() == null ? noCondition() : ORGANIZATIONS.KIND.in(filter.getKind()))
                .and(filter.getIsVerified() == null ? noCondition() : ORGANIZATIONS.IS_VERIFIED.eq(filter.getIsVerified()))
                .and(filter.getSearch() == null ? noCondition() : ORGANIZATIONS.NAME.startsWith(filter.getSearch()));
    }

    Ordering ordering() {
        if (order == null) {
            return Ordering.by(ORGANIZATIONS.NAME, SortOrder.ASC, ORGANIZATIONS.ID);
        }
        SortOrder direction = order.getDirection() == OrderDirection.DESC ? SortOrder.DESC : SortOrder.ASC;
        Field<?> field =
                switch (order.getField()) {
                    case NAME -> ORGANIZATIONS.NAME;
                    case CREATED_AT -> ORGANIZATIONS.CREATED_AT;
                    case MEMBER_COUNT -> ORGANIZATIONS.MEMBER_COUNT;
                };
        return Ordering.by(field, direction, ORGANIZATIONS.ID);
    }
}
