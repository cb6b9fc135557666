package io.lyceum.enrollments.coupon;

import static io.lyceum.enrollments.generated.tables.Tables.COUPONS;
import static io.lyceum.enrollments.generated.tables.Tables.COUPON_CATEGORIES;
import static io.lyceum.enrollments.generated.tables.Tables.COUPON_COURSES;
import static io.lyceum.enrollments.generated.tables.Tables.COUPON_REDEMPTIONS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_CATEGORIES;
import static io.lyceum.enrollments.generated.tables.Tables.PAYMENTS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.lyceum.enrollments.generated.types.CouponScope;
import io.lyceum.starter.id.UuidGenerator;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Coupons as they are redeemed. */
@Repository
class CouponRedemptionRepository {

    private final DSLContext database;

    CouponRedemptionRepository(DSLContext database) {
        this.database = database;
    }

    Optional<CouponTerms> find(String code, UUID course) {
        return database.select(
                        COUPONS.ID, COUPONS.CODE, COUPONS.KIND, COUPONS.PERCENTAGE, COUPONS.AMOUNT, COUPONS.CEILING_AMOUNT,
                        COUPONS.MINIMUM_AMOUNT, COUPONS.CURRENCY, COUPONS.USAGE_LIMIT_PER_USER, COUPONS.IS_ACTIVE, COUPONS.VALID_FROM,
                        COUPONS.VALID_UNTIL, field(isFor(course)))
                .from(COUPONS)
                .where(COUPONS.CODE.eq(code))
                .fetchOptional(mapping(CouponTerms::new));
    }

    /** Counts a use if the coupon is good and one is left. */
    boolean countUse(UUID coupon, Instant now) {
        return database.update(COUPONS)
                .set(COUPONS.USED_COUNT, COUPONS.USED_COUNT.plus(1))
                .where(
                        COUPONS.ID.eq(coupon),
                        COUPONS.IS_ACTIVE.isTrue(),
                        COUPONS.VALID_FROM.le(now),
                        COUPONS.VALID_UNTIL.isNull().or(COUPONS.VALID_UNTIL.gt(now)),
                        COUPONS.USAGE_LIMIT.isNull().or(COUPONS.USED_COUNT.lt(COUPONS.USAGE_LIMIT)))
                .execute() == 1;
    }

    /** How often a person has redeemed a coupon that the caller has locked, and did not give the use back. */
    int countUsesOf(UUID coupon, UUID person) {
        return database.select(count())
                .from(COUPON_REDEMPTIONS)
                .where(
                        COUPON_REDEMPTIONS.COUPON_ID.eq(coupon),
                        COUPON_REDEMPTIONS.USER_ID.eq(person),
                        COUPON_REDEMPTIONS.RELEASED_AT.isNull())
                // Not what the transaction saw when it began, but what rivals have committed since.
                .forShare()
                .fetchSingle(count());
    }

    void insert(UUID coupon, UUID person, UUID payment, Instant now) {
        database.insertInto(COUPON_REDEMPTIONS)
                .set(COUPON_REDEMPTIONS.ID, UuidGenerator.next())
                .set(COUPON_REDEMPTIONS.COUPON_ID, coupon)
                .set(COUPON_REDEMPTIONS.USER_ID, person)
                .set(COUPON_REDEMPTIONS.PAYMENT_ID, payment)
                .set(COUPON_REDEMPTIONS.REDEEMED_AT, now)
                .execute();
    }

    /** The limits of a coupon and how often it was used, locked until the transaction ends. */
    CouponUse lockUse(UUID coupon) {
        return database.select(COUPONS.USED_COUNT, COUPONS.USAGE_LIMIT, COUPONS.USAGE_LIMIT_PER_USER)
                .from(COUPONS)
                .where(COUPONS.ID.eq(coupon))
                .forUpdate()
                .fetchSingle(mapping(CouponUse::new));
    }

    /** Takes a use of a locked coupon again that a payment had given back. */
    void reclaim(UUID coupon, UUID payment) {
        database.update(COUPONS).set(COUPONS.USED_COUNT, COUPONS.USED_COUNT.plus(1)).where(COUPONS.ID.eq(coupon)).execute();
        database.update(COUPON_REDEMPTIONS).setNull(COUPON_REDEMPTIONS.RELEASED_AT).where(COUPON_REDEMPTIONS.PAYMENT_ID.eq(payment)).execute();
    }

    void release(Collection<UUID> payments, Instant now) {
        Field<Integer> uses = count().as("uses");
        Table<?> given = select(PAYMENTS.COUPON_ID, uses)
                .from(PAYMENTS)
                .where(PAYMENTS.ID.in(payments), PAYMENTS.COUPON_ID.isNotNull())
                .groupBy(PAYMENTS.COUPON_ID)
                .asTable("given");
        // The coupons first: whoever redeems one locks it before they look at its redemptions.
        database.update(COUPONS.join(given).on(COUPONS.ID.eq(given.field(PAYMENTS.COUPON_ID))))
                .set(COUPONS.USED_COUNT, COUPONS.USED_COUNT.minus(given.field(uses)))
                .execute();
        database.update(COUPON_REDEMPTIONS)
                .set(COUPON_REDEMPTIONS.RELEASED_AT, now)
                .where(COUPON_REDEMPTIONS.PAYMENT_ID.in(payments), COUPON_REDEMPTIONS.RELEASED_AT.isNull())
                .execute();
    }

    private static Condition isFor(UUID course) {
        Condition holdsCourse = exists(selectOne()
                .from(COUPON_COURSES)
                .where(COUPON_COURSES.COUPON_ID.eq(COUPONS.ID), COUPON_COURSES.COURSE_ID.eq(course)));
        Condition holdsCategory = exists(selectOne()
                .from(COUPON_CATEGORIES)
                .join(COURSE_CATEGORIES).on(COURSE_CATEGORIES.CATEGORY_ID.eq(COUPON_CATEGORIES.CATEGORY_ID))
                .where(COUPON_CATEGORIES.COUPON_ID.eq(COUPONS.ID), COURSE_CATEGORIES.COURSE_ID.eq(course)));
        return COUPONS.SCOPE.eq(CouponScope.ALL)
                .or(COUPONS.SCOPE.eq(CouponScope.COURSES).and(holdsCourse))
                .or(COUPONS.SCOPE.eq(CouponScope.CATEGORIES).and(holdsCategory));
    }
}
