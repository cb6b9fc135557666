package io.lyceum.enrollments.coupon;

import static io.lyceum.enrollments.EnrollOperation.codes;
import static io.lyceum.enrollments.EnrollOperation.enrollPersistently;
import static io.lyceum.enrollments.generated.tables.Tables.COUPONS;
import static io.lyceum.enrollments.generated.tables.Tables.COUPON_REDEMPTIONS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_CATEGORIES;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.INVOICES;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.EnrollOperation;
import io.lyceum.enrollments.Rivals;
import io.lyceum.enrollments.School;
import io.lyceum.enrollments.Shop;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Coupons from being made to being used up. */
@SubgraphTest
@Import({School.class, Shop.class})
class CouponRedemptionTest {

    private static final String CREATE = """
            mutation ($code: String!, $percentage: Decimal, $amount: Decimal, $currency: CurrencyCode, $limit: Int, $perPerson: Int) {
              createCoupon(input: {
                code: $code, percentage: $percentage, amount: $amount, currency: $currency,
                usageLimit: $limit, usageLimitPerPerson: $perPerson, idempotencyKey: $code
              }) { isReplay coupon { id code kind scope usedCount } errors { code path } }
            }
            """;

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private Shop shop;

    @Autowired
    private DSLContext database;

    private GraphClient manager;

    @BeforeEach
    void nothingIsSold() {
        school.removeAll();
        manager = graph.as(school.someone(), "coupons:read", "coupons:write");
    }

    @Test
    void aDiscountIsTakenOffAndTheUseCounted() {
        UUID coupon = shop.coupon();
        UUID course = school.course(null, "40.00");

        Answer answer = enroll(school.someone(), course, Shop.codeOf(coupon).toLowerCase());

        assertThat(codes(answer)).isEmpty();
        assertThat(answer.at("/enrollInCourse/enrollment/payment/amount/amount").asString()).as("20 % less").isEqualTo("32.00");
        assertThat(usedCount(coupon)).isEqualTo(1);
    }

    @Test
    void whatBecomesFreeBeginsAtOnceAndIsInvoiced() {
        create(Map.of("code", "gratis", "percentage", "100"));
        UUID course = school.course(null, "40.00");

        Answer answer = enroll(school.person("Ada"), course, "GRATIS");

        assertThat(answer.at("/enrollInCourse/enrollment/status").asString()).isEqualTo("ACTIVE");
        assertThat(answer.at("/enrollInCourse/enrollment/payment/status").asString()).isEqualTo("SUCCEEDED");
        var invoice = database.fetchSingle(INVOICES);
        assertThat(invoice.getSubtotal()).isEqualTo(new BigDecimal("40.00"));
        assertThat(invoice.getDiscount()).isEqualTo(new BigDecimal("40.00"));
        assertThat(invoice.getTotal()).isZero();
        assertThat(invoice.getBuyerName()).isEqualTo("Ada");
        assertThat(school.topics()).containsExactlyInAnyOrder("enrollment.created", "payment.success");
    }

    @Test
    void aCouponWithTwentyUsesIsUsedTwentyTimes() throws Exception {
        UUID coupon = shop.coupon();
        UUID course = school.course(null, "40.00");

        List<Answer> answers = Rivals.race(
                60, rival -> enrollPersistently(graph.as(school.someone()), course, Shop.codeOf(coupon), "a"));

        assertThat(answers).filteredOn(answer -> codes(answer).isEmpty()).hasSize(20);
        assertThat(answers).filteredOn(answer -> codes(answer).equals(List.of("COUPON_USED_UP"))).hasSize(40);
        assertThat(usedCount(coupon)).isEqualTo(20);
        assertThat(database.fetchCount(COUPON_REDEMPTIONS)).isEqualTo(20);
        assertThat(database.fetchCount(ENROLLMENTS)).isEqualTo(20);
        assertThat(school.seatsTaken(course)).isEqualTo(20);
    }

    @Test
    void onePersonUsesItNoMoreOftenThanTheyMay() throws Exception {
        create(Map.of("code", "twice", "percentage", "10", "perPerson", 2));
        UUID ada = school.someone();

        List<Answer> answers = Rivals.race(
                10, rival -> enrollPersistently(graph.as(ada), school.course(null, "40.00"), "TWICE", "key-" + rival));

        assertThat(answers).filteredOn(answer -> codes(answer).isEmpty()).hasSize(2);
        assertThat(codes(enroll(school.someone(), school.course(null, "40.00"), "TWICE"))).as("somebody else").isEmpty();
    }

    @Test
    void aCouponForACategoryIsGoodForItsCourses() {
        UUID coupon = shop.coupon();
        UUID category = school.someone();
        shop.restrict(coupon, category);
        UUID inside = school.course(null, "40.00");
        database.insertInto(COURSE_CATEGORIES, COURSE_CATEGORIES.COURSE_ID, COURSE_CATEGORIES.CATEGORY_ID).values(inside, category).execute();

        assertThat(codes(enroll(school.someone(), inside, Shop.codeOf(coupon)))).isEmpty();
        assertThat(codes(enroll(school.someone(), school.course(null, "40.00"), Shop.codeOf(coupon)))).containsExactly("COUPON_NOT_VALID");
        assertThat(codes(enroll(school.someone(), inside, "NO-SUCH"))).containsExactly("COUPON_NOT_VALID");
        assertThat(codes(enroll(school.someone(), school.course(), Shop.codeOf(coupon)))).as("a free course").containsExactly("COUPON_NOT_VALID");
    }

    @Test
    void aCodeIsTakenOnce() {
        Answer made = create(Map.of("code", "spring", "percentage", "12.50", "limit", 3));
        Answer replayed = create(Map.of("code", "spring", "percentage", "12.50", "limit", 3));
        Answer refused = graph.as(school.someone(), "coupons:write").ask(CREATE, Map.of("code", "Spring", "percentage", "10"));

        assertThat(made.at("/createCoupon/coupon/code").asString()).isEqualTo("SPRING");
        assertThat(made.at("/createCoupon/coupon/kind").asString()).isEqualTo("PERCENTAGE");
        assertThat(replayed.at("/createCoupon/isReplay").asBoolean()).isTrue();
        assertThat(refused.at("/createCoupon/errors/0/code").asString()).isEqualTo("CODE_TAKEN");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(refusal(Map.of("code", "a b", "percentage", "10"))).isEqualTo("CODE_MALFORMED");
        assertThat(refusal(Map.of("code", "none"))).isEqualTo("DISCOUNT_OUT_OF_RANGE");
        assertThat(refusal(Map.of("code", "both", "percentage", "10", "amount", "5"))).isEqualTo("DISCOUNT_OUT_OF_RANGE");
        assertThat(refusal(Map.of("code", "more", "percentage", "100.01"))).isEqualTo("DISCOUNT_OUT_OF_RANGE");
        assertThat(refusal(Map.of("code", "which", "amount", "5.00"))).isEqualTo("CURRENCY_MISSING");
        assertThat(refusal(Map.of("code", "half", "amount", "0.50", "currency", "JPY"))).as("half a yen").isEqualTo("DISCOUNT_OUT_OF_RANGE");
        assertThat(refusal(Map.of("code", "never", "percentage", "10", "limit", 0))).isEqualTo("LIMIT_OUT_OF_RANGE");
    }

    @Test
    void whoMayNotMakesAndSwitchesOffNothing() {
        Answer answer = graph.as(school.someone()).ask(CREATE, Map.of("code", "mine", "percentage", "10"));

        assertThat(answer.errorCodes()).containsExactly("FORBIDDEN");
        assertThat(database.fetchCount(COUPONS)).isZero();
    }

    @Test
    void whatIsSwitchedOffIsNotRedeemed() {
        UUID coupon = shop.coupon();
        String document = "mutation ($id: ID!) { deactivateCoupon(input: { couponId: $id }) { coupon { isActive } errors { code } } }";

        Answer answer = manager.ask(document, Map.of("id", TypeId.encode("coupon", coupon)));
        Answer again = manager.ask(document, Map.of("id", TypeId.encode("coupon", coupon)));
        Answer missing = manager.ask(document, Map.of("id", TypeId.encode("coupon", school.someone())));

        assertThat(answer.at("/deactivateCoupon/coupon/isActive").asBoolean()).isFalse();
        assertThat(again.at("/deactivateCoupon/errors")).isEmpty();
        assertThat(missing.at("/deactivateCoupon/errors/0/code").asString()).isEqualTo("NOT_FOUND");
        assertThat(codes(enroll(school.someone(), school.course(null, "40.00"), Shop.codeOf(coupon)))).containsExactly("COUPON_NOT_VALID");
    }

    private Answer enroll(UUID learner, UUID course, String coupon) {
        return EnrollOperation.enroll(graph.as(learner), course, coupon, "a");
    }

    private Answer create(Map<String, Object> coupon) {
        return manager.ask(CREATE, coupon);
    }

    private String refusal(Map<String, Object> coupon) {
        return create(coupon).at("/createCoupon/errors/0/code").asString();
    }

    private int usedCount(UUID coupon) {
        return database.fetchSingle(COUPONS, COUPONS.ID.eq(coupon)).getUsedCount();
    }
}
