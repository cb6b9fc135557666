package io.lyceum.enrollments;

import static io.lyceum.enrollments.generated.tables.Tables.COUPONS;
import static io.lyceum.enrollments.generated.tables.Tables.COUPON_CATEGORIES;
import static io.lyceum.enrollments.generated.tables.Tables.COUPON_COURSES;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.INVOICES;
import static io.lyceum.enrollments.generated.tables.Tables.INVOICE_LINES;
import static io.lyceum.enrollments.generated.tables.Tables.PAYMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.PLANS;
import static io.lyceum.enrollments.generated.tables.Tables.REFUNDS;
import static io.lyceum.enrollments.generated.tables.Tables.SUBSCRIPTIONS;

import io.lyceum.enrollments.generated.types.CouponKind;
import io.lyceum.enrollments.generated.types.CouponScope;
import io.lyceum.enrollments.generated.types.PaymentGateway;
import io.lyceum.enrollments.generated.types.PaymentStatus;
import io.lyceum.enrollments.generated.types.PlanInterval;
import io.lyceum.enrollments.generated.types.PlanSubscriptionStatus;
import io.lyceum.enrollments.generated.types.RefundStatus;
import io.lyceum.starter.id.UuidGenerator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSON;

/** What is paid for at the school, for tests; cleared by {@link School#removeAll}. */
public class Shop {

    private static final Currency EUR = Currency.getInstance("EUR");

    private final DSLContext database;
    private final School school;

    Shop(DSLContext database, School school) {
        this.database = database;
        this.school = school;
    }

    /** A coupon for some courses: 20 % off, at most 15 EUR. Its code is made of its key. */
    public UUID coupon(UUID... courses) {
        UUID id = UuidGenerator.next();
        Instant now = school.later();
        database.insertInto(COUPONS)
                .set(COUPONS.ID, id)
                .set(COUPONS.CODE, codeOf(id))
                .set(COUPONS.KIND, CouponKind.PERCENTAGE)
                .set(COUPONS.PERCENTAGE, new BigDecimal("20.00"))
                .set(COUPONS.CEILING_AMOUNT, new BigDecimal("15.00"))
                .set(COUPONS.CURRENCY, EUR)
                .set(COUPONS.SCOPE, courses.length == 0 ? CouponScope.ALL : CouponScope.COURSES)
                .set(COUPONS.USAGE_LIMIT, 20)
                .set(COUPONS.VALID_FROM, now)
                .set(COUPONS.CREATED_AT, now)
                .set(COUPONS.UPDATED_AT, now)
                .execute();
        Stream.of(courses).forEach(course -> database
                .insertInto(COUPON_COURSES, COUPON_COURSES.COUPON_ID, COUPON_COURSES.COURSE_ID).values(id, course).execute());
        return id;
    }

    public void restrict(UUID coupon, UUID category) {
        database.update(COUPONS).set(COUPONS.SCOPE, CouponScope.CATEGORIES).where(COUPONS.ID.eq(coupon)).execute();
        database.insertInto(COUPON_CATEGORIES, COUPON_CATEGORIES.COUPON_ID, COUPON_CATEGORIES.CATEGORY_ID).values(coupon, category).execute();
    }

    public static String codeOf(UUID coupon) {
        return "CODE-" + coupon.toString().toUpperCase(Locale.ROOT);
    }

    /** 40 EUR that have arrived for an enrollment, and an invoice over one line; with a coupon if one is given. */
    public UUID pay(UUID enrollment, UUID... coupon) {
        UUID payer = database.fetchValue(ENROLLMENTS.USER_ID, ENROLLMENTS.ID.eq(enrollment));
        UUID id = payment(payer, enrollment, null, coupon.length == 0 ? null : coupon[0]);
        bill(id, payer);
        return id;
    }

    /** The same for a subscription. */
    public UUID paySubscription(UUID subscription) {
        UUID payer = database.fetchValue(SUBSCRIPTIONS.USER_ID, SUBSCRIPTIONS.ID.eq(subscription));
        UUID id = payment(payer, null, subscription, null);
        bill(id, payer);
        return id;
    }

    private UUID payment(UUID payer, UUID enrollment, UUID subscription, UUID coupon) {
        UUID id = UuidGenerator.next();
        Instant now = school.later();
        database.insertInto(PAYMENTS)
                .set(PAYMENTS.ID, id)
                .set(PAYMENTS.USER_ID, payer)
                .set(PAYMENTS.ENROLLMENT_ID, enrollment)
                .set(PAYMENTS.SUBSCRIPTION_ID, subscription)
                .set(PAYMENTS.COUPON_ID, coupon)
                .set(PAYMENTS.COUPON_CODE, coupon == null ? null : codeOf(coupon))
                .set(PAYMENTS.STATUS, PaymentStatus.SUCCEEDED)
                .set(PAYMENTS.AMOUNT, new BigDecimal("40.00"))
                .set(PAYMENTS.CURRENCY, EUR)
                .set(PAYMENTS.GATEWAY, PaymentGateway.MANUAL)
                .set(PAYMENTS.PAID_AT, now)
                .set(PAYMENTS.CREATED_AT, now)
                .set(PAYMENTS.UPDATED_AT, now)
                .execute();
        return id;
    }

    private void bill(UUID payment, UUID buyer) {
        UUID id = invoiceOf(payment);
        database.insertInto(INVOICES)
                .set(INVOICES.ID, id)
                .set(INVOICES.PAYMENT_ID, payment)
                .set(INVOICES.USER_ID, buyer)
                .set(INVOICES.NUMBER, School.numberOf(payment))
                .set(INVOICES.BUYER_NAME, "Ada")
                .set(INVOICES.CURRENCY, EUR)
                .set(INVOICES.SUBTOTAL, new BigDecimal("50.00"))
                .set(INVOICES.DISCOUNT, new BigDecimal("17.00"))
                .set(INVOICES.TAX, new BigDecimal("7.00"))
                .set(INVOICES.TOTAL, new BigDecimal("40.00"))
                .set(INVOICES.ISSUED_AT, school.later())
                .execute();
        database.insertInto(INVOICE_LINES)
                .set(INVOICE_LINES.INVOICE_ID, id)
                .set(INVOICE_LINES.POSITION, 1)
                .set(INVOICE_LINES.DESCRIPTION, "Engines")
                .set(INVOICE_LINES.QUANTITY, 2)
                .set(INVOICE_LINES.UNIT_PRICE, new BigDecimal("25.00"))
                .set(INVOICE_LINES.TOTAL, new BigDecimal("50.00"))
                .execute();
    }

    /** The invoice of a payment of this shop. */
    public static UUID invoiceOf(UUID payment) {
        return new UUID(payment.getMostSignificantBits(), payment.getLeastSignificantBits() ^ 1);
    }

    public void refund(UUID payment, String amount, RefundStatus status) {
        Instant now = school.later();
        database.insertInto(REFUNDS)
                .set(REFUNDS.ID, UuidGenerator.next())
                .set(REFUNDS.PAYMENT_ID, payment)
                .set(REFUNDS.AMOUNT, new BigDecimal(amount))
                .set(REFUNDS.CURRENCY, EUR)
                .set(REFUNDS.REASON, "Changed my mind")
                .set(REFUNDS.STATUS, status)
                .set(REFUNDS.REQUESTED_AT, now)
                .set(REFUNDS.REFUNDED_AT, status == RefundStatus.SUCCEEDED ? now : null)
                .set(REFUNDS.UPDATED_AT, now)
                .execute();
    }

    public UUID plan(String slug, int position, boolean isOffered) {
        UUID id = UuidGenerator.next();
        Instant now = school.later();
        database.insertInto(PLANS)
                .set(PLANS.ID, id)
                .set(PLANS.SLUG, slug)
                .set(PLANS.NAME, "Plan " + slug)
                .set(PLANS.PRICE_AMOUNT, new BigDecimal("19.00"))
                .set(PLANS.PRICE_CURRENCY, EUR)
                .set(PLANS.BILLING_INTERVAL, PlanInterval.MONTH)
                .set(PLANS.FEATURES, JSON.json("[\"Every course\", \"Certificates\"]"))
                .set(PLANS.POSITION, position)
                .set(PLANS.IS_OFFERED, isOffered)
                .set(PLANS.CREATED_AT, now)
                .set(PLANS.UPDATED_AT, now)
                .execute();
        return id;
    }

    /** A running subscription that is paid until some time. */
    public UUID subscribe(UUID person, UUID plan, Instant until) {
        UUID id = UuidGenerator.next();
        Instant now = school.later();
        database.insertInto(SUBSCRIPTIONS)
                .set(SUBSCRIPTIONS.ID, id)
                .set(SUBSCRIPTIONS.USER_ID, person)
                .set(SUBSCRIPTIONS.PLAN_ID, plan)
                .set(SUBSCRIPTIONS.STATUS, PlanSubscriptionStatus.ACTIVE)
                .set(SUBSCRIPTIONS.STARTED_AT, now)
                .set(SUBSCRIPTIONS.CURRENT_PERIOD_START, until.minus(Duration.ofDays(30)))
                .set(SUBSCRIPTIONS.CURRENT_PERIOD_END, until)
                .set(SUBSCRIPTIONS.CREATED_AT, now)
                .set(SUBSCRIPTIONS.UPDATED_AT, now)
                .execute();
        return id;
    }

    /** Lets a subscription cover an enrollment. */
    public void cover(UUID enrollment, UUID subscription) {
        database.update(ENROLLMENTS).set(ENROLLMENTS.SUBSCRIPTION_ID, subscription).where(ENROLLMENTS.ID.eq(enrollment)).execute();
    }
}
