package io.lyceum.enrollments.payment;

import static io.lyceum.enrollments.generated.tables.Tables.PAYMENTS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.lyceum.enrollments.generated.types.PaymentFilter;
import io.lyceum.enrollments.money.MoneyColumns;
import io.lyceum.enrollments.visibility.OwnOrScope;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.SortOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Payments, as far as a viewer may see them. Who teaches a course learns nothing of its payments. */
@Repository
class PaymentRepository {

    private static final OwnOrScope RULE = new OwnOrScope("payments:read", PAYMENTS.USER_ID);

    private static final Ordering NEWEST_FIRST = Ordering.by(PAYMENTS.CREATED_AT, SortOrder.DESC, PAYMENTS.ID);

    private final DSLContext database;
    private final Pager pager;

    PaymentRepository(DSLContext database, Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    Map<UUID, Payment> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        if (RULE.hidesAllFrom(viewer)) {
            return Map.of();
        }
        return database.select(PAYMENTS.ID, payment(selection))
                .from(PAYMENTS)
                .where(PAYMENTS.ID.in(ids), RULE.isVisible(viewer))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    /** The last payment for each enrollment. */
    Map<UUID, Payment> findByEnrollments(Set<UUID> enrollments, Selection selection, Viewer viewer) {
        Map<UUID, Payment> payments = new HashMap<>();
        database.select(PAYMENTS.ENROLLMENT_ID, payment(selection))
                .from(PAYMENTS)
                .where(PAYMENTS.ENROLLMENT_ID.in(enrollments), RULE.isVisible(viewer))
                // The row that counts comes last and stays.
                .orderBy(PAYMENTS.CREATED_AT, PAYMENTS.ID)
                .forEach(found -> payments.put(found.value1(), found.value2()));
        return payments;
    }

    Connection<Payment> list(PaymentPage page, Viewer viewer) {
        return pager.page(query(page, viewer));
    }

    Map<UUID, Connection<Payment>> pagesByUser(Set<UUID> users, PaymentPage page, Viewer viewer) {
        return pager.pages(users, PAYMENTS.USER_ID, query(page, viewer));
    }

    private static PageQuery<Payment> query(PaymentPage page, Viewer viewer) {
        return new PageQuery<>(
                PAYMENTS,
                PAYMENTS.ID,
                payment(page.request().node()),
                RULE.isVisible(viewer).and(matches(page.filter())),
                NEWEST_FIRST,
                String.valueOf(page.filter()),
                page.request());
    }

    private static SelectField<Payment> payment(Selection selection) {
        return row(
                        PAYMENTS.ID,
                        selection.pick("status", PAYMENTS.STATUS),
                        MoneyColumns.pick(selection, "amount", PAYMENTS.AMOUNT, PAYMENTS.CURRENCY),
                        selection.pick("gateway", PAYMENTS.GATEWAY),
                        selection.pick("createdAt", PAYMENTS.CREATED_AT),
                        selection.pick("paidAt", PAYMENTS.PAID_AT),
                        selection.pick("failureReason", PAYMENTS.FAILURE_REASON),
                        selection.pick("couponCode", PAYMENTS.COUPON_CODE),
                        selection.pick("payer", PAYMENTS.USER_ID),
                        selection.pick("enrollment", PAYMENTS.ENROLLMENT_ID),
                        selection.pick("subscription", PAYMENTS.SUBSCRIPTION_ID),
                        selection.pick("coupon", PAYMENTS.COUPON_ID))
                .mapping(Payment::new);
    }

    private static Condition matches(@Nullable PaymentFilter filter) {
        return filter == null || filter.getStatus() == null ? noCondition() : PAYMENTS.STATUS.in(filter.getStatus());
    }
}
