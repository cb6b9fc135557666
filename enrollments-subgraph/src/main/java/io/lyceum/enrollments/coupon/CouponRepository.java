package io.lyceum.enrollments.coupon;

import static io.lyceum.enrollments.generated.tables.Tables.COUPONS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.lyceum.enrollments.generated.types.CouponFilter;
import io.lyceum.enrollments.money.MoneyColumns;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.SortOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Coupons, as far as a viewer may see them. */
@Repository
class CouponRepository {

    private static final String READ_SCOPE = "coupons:read";

    private static final Ordering NEWEST_FIRST = Ordering.by(COUPONS.CREATED_AT, SortOrder.DESC, COUPONS.ID);

    private final DSLContext database;
    private final Pager pager;

    CouponRepository(DSLContext database, Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    Map<UUID, Coupon> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        if (!viewer.has(READ_SCOPE)) {
            return Map.of();
        }
        return database.select(COUPONS.ID, coupon(selection))
                .from(COUPONS)
                .where(COUPONS.ID.in(ids))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    /** The scope is the field's own condition. */
    Connection<Coupon> list(@Nullable CouponFilter filter, PageRequest page) {
        return pager.page(new PageQuery<>(
                COUPONS, COUPONS.ID, coupon(page.node()), matches(filter), NEWEST_FIRST, String.valueOf(filter), page));
    }

    private static SelectField<Coupon> coupon(Selection selection) {
        return row(
                        COUPONS.ID,
                        selection.pick("code", COUPONS.CODE),
                        selection.pick("kind", COUPONS.KIND),
                        selection.pick("percentage", COUPONS.PERCENTAGE),
                        MoneyColumns.pick(selection, "amount", COUPONS.AMOUNT, COUPONS.CURRENCY),
                        MoneyColumns.pick(selection, "ceiling", COUPONS.CEILING_AMOUNT, COUPONS.CURRENCY),
                        selection.pick("scope", COUPONS.SCOPE),
                        selection.pick("usageLimit", COUPONS.USAGE_LIMIT),
                        selection.pick("usageLimitPerPerson", COUPONS.USAGE_LIMIT_PER_USER),
                        selection.pick("usedCount", COUPONS.USED_COUNT),
                        selection.pick("validFrom", COUPONS.VALID_FROM),
                        selection.pick("validUntil", COUPONS.VALID_UNTIL),
                        MoneyColumns.pick(selection, "minimumPurchase", COUPONS.MINIMUM_AMOUNT, COUPONS.CURRENCY),
                        selection.pick("isActive", COUPONS.IS_ACTIVE))
                .mapping(Coupon::new);
    }

    private static Condition matches(@Nullable CouponFilter filter) {
        if (filter == null) {
            return noCondition();
        }
        Condition condition = filter.getIsActive() == null ? noCondition() : COUPONS.IS_ACTIVE.eq(filter.getIsActive());
        return filter.getCode() == null
                ? condition
                : condition.and(COUPONS.CODE.eq(filter.getCode().toUpperCase(Locale.ROOT)));
    }
}
