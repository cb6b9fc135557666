package io.lyceum.enrollments.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.School;
import io.lyceum.enrollments.Shop;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who sees what Ada paid, by every path that leads there. What one may not see is what is not there. */
@SubgraphTest
@Import({School.class, Shop.class})
class PaymentVisibilityTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private Shop shop;

    private UUID ada;
    private UUID course;
    private UUID enrollment;
    private UUID subscription;
    private UUID coupon;
    private UUID payment;
    private UUID subscriptionPayment;

    @BeforeEach
    void adaPaid() {
        school.removeAll();
        ada = school.someone();
        course = school.someone();
        enrollment = school.enroll(ada, course);
        subscription = shop.subscribe(ada, shop.plan("all", 1, true), Instant.now().plus(Duration.ofDays(1)));
        shop.cover(enrollment, subscription);
        coupon = shop.coupon(course);
        payment = shop.pay(enrollment, coupon);
        subscriptionPayment = shop.paySubscription(subscription);
    }

    @ParameterizedTest
    @EnumSource
    void byRootField(Asker asker) {
        String query = "query ($id: ID!, $unknown: ID!) { found: payment(id: $id) { status amount { amount currency } } "
                + "unknown: payment(id: $unknown) { status amount { amount currency } } }";
        Answer answer = as(asker).ask(query, Map.of("id", id("payment", payment), "unknown", id("payment", school.someone())));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/unknown").isNull()).isTrue();
        assertThat(answer.at("/found").toString())
                .isEqualTo(asker.seesPayment ? "{\"status\":\"SUCCEEDED\",\"amount\":{\"amount\":\"40.00\",\"currency\":\"EUR\"}}" : "null");
    }

    @Test
    void aProgramThatReadsPaymentsFinishesNone() {
        Answer answer = graph.asProgram(school.someone(), "payments:read")
                .ask("query ($id: ID!) { payment(id: $id) { status clientSecret } }", Map.of("id", id("payment", payment)));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/payment").toString()).isEqualTo("{\"status\":\"SUCCEEDED\",\"clientSecret\":null}");
    }

    @ParameterizedTest
    @EnumSource
    void byReference(Asker asker) {
        Map<String, String> things = Map.of(
                "Payment", id("payment", payment),
                "Invoice", id("invoice", Shop.invoiceOf(payment)),
                "PlanSubscription", id("plan_subscription", subscription));
        for (var thing : things.entrySet()) {
            Answer answer = as(asker).entities("{ id }", thing.getKey(), thing.getValue());

            assertThat(answer.errors()).isEmpty();
            assertThat(answer.at("/_entities/0").isObject()).as(thing.getKey()).isEqualTo(asker.seesPayment);
        }
    }

    @ParameterizedTest
    @EnumSource
    void couponsByReference(Asker asker) {
        Answer answer = as(asker).entities("{ code courses { id } }", "Coupon", id("coupon", coupon));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0").isObject()).isEqualTo(asker.seesCoupon);
    }

    @ParameterizedTest
    @EnumSource
    void underTheEnrollment(Asker asker) {
        Answer answer = as(asker).entities(
                "{ status first: payment { invoice { number } } payment { id coupon { code } couponCode } subscription { id } }",
                "Enrollment",
                id("enrollment", enrollment));

        assertThat(answer.errors()).isEmpty();
        boolean seesEnrollment = asker == Asker.PAYER || asker == Asker.INSTRUCTOR || asker == Asker.ENROLLMENT_READER;
        assertThat(answer.at("/_entities/0").isObject()).isEqualTo(seesEnrollment);
        for (String path : List.of("/payment", "/first/invoice", "/subscription")) {
            assertThat(answer.at("/_entities/0" + path).isObject()).as(path).isEqualTo(seesEnrollment && asker.seesPayment);
        }
        assertThat(answer.at("/_entities/0/payment/coupon").isObject()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANONYMOUS")
    void underThePerson(Asker asker) {
        Answer answer = as(asker).entities(
                "{ payments { totalCount nodes { id } } subscriptions { totalCount nodes { id } } }", "User", id("user", ada));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0/payments/totalCount").asInt()).isEqualTo(asker.seesPayment ? 2 : 0);
        assertThat(answer.at("/_entities/0/payments/nodes").size()).isEqualTo(asker.seesPayment ? 2 : 0);
        assertThat(answer.at("/_entities/0/subscriptions/totalCount").asInt()).isEqualTo(asker.seesPayment ? 1 : 0);
        assertThat(answer.at("/_entities/0/subscriptions/nodes").size()).isEqualTo(asker.seesPayment ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource
    void everyPaymentAndSubscription(Asker asker) {
        Answer answer = as(asker).ask("{ payments { nodes { id } } subscriptions { nodes { id } } }");

        boolean isReader = asker == Asker.PAYMENT_READER;
        String code = asker == Asker.ANONYMOUS ? "UNAUTHENTICATED" : "FORBIDDEN";
        assertThat(answer.errorCodes()).isEqualTo(isReader ? List.of() : List.of(code, code));
        assertThat(answer.at("/payments/nodes").size()).isEqualTo(isReader ? 2 : 0);
        assertThat(answer.at("/subscriptions/nodes").size()).isEqualTo(isReader ? 1 : 0);
        assertThat(answer.statements()).isEqualTo(isReader ? 2 : 0);
    }

    @ParameterizedTest
    @EnumSource
    void everyCoupon(Asker asker) {
        Answer answer = as(asker).ask("{ coupons { nodes { code } } }");

        boolean isReader = asker == Asker.COUPON_READER;
        assertThat(answer.errorCodes())
                .isEqualTo(isReader ? List.of() : List.of(asker == Asker.ANONYMOUS ? "UNAUTHENTICATED" : "FORBIDDEN"));
        assertThat(answer.at("/coupons/nodes").size()).isEqualTo(isReader ? 1 : 0);
    }

    @Test
    void whoeverReadsPaymentsSeesNoEnrollmentByTheWay() {
        Answer answer = as(Asker.PAYMENT_READER).entities("{ enrollment { id } payer { id } }", "Payment", id("payment", payment));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0/enrollment").isNull()).isTrue();
        assertThat(answer.at("/_entities/0/payer/id").asString()).isEqualTo(id("user", ada));
    }

    @Test
    void listsAreForThoseWhoAreSignedIn() {
        Answer answer = graph.entities("{ payments { nodes { id } } subscriptions { nodes { id } } certificates { nodes { id } } }", "User", id("user", ada));

        assertThat(answer.errorCodes()).containsExactly("UNAUTHENTICATED", "UNAUTHENTICATED", "UNAUTHENTICATED");
        assertThat(answer.statements()).isZero();
    }

    @Test
    void theLastPaymentForAnEnrollmentCounts() {
        UUID again = shop.pay(enrollment);

        Answer answer = graph.as(ada).entities("{ payment { id } }", "Enrollment", id("enrollment", enrollment));

        assertThat(answer.at("/_entities/0/payment/id").asString()).isEqualTo(id("payment", again));
    }

    @Test
    void aSubscriptionsPaymentHasNoEnrollment() {
        Answer answer = graph.as(ada).entities(
                "{ enrollment { id } coupon { id } subscription { id plan { slug } } }", "Payment", id("payment", subscriptionPayment));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0").toString())
                .isEqualTo("{\"enrollment\":null,\"coupon\":null,\"subscription\":{\"id\":\"%s\",\"plan\":{\"slug\":\"all\"}}}"
                        .formatted(id("plan_subscription", subscription)));
    }

    private GraphClient as(Asker asker) {
        return asker.client(graph, school, ada, course);
    }

    private static String id(String prefix, UUID key) {
        return TypeId.encode(prefix, key);
    }
}
