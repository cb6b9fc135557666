package io.lyceum.enrollments.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.School;
import io.lyceum.enrollments.Shop;
import io.lyceum.enrollments.generated.types.RefundStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What reading many purchases costs. */
@SubgraphTest
@Import({School.class, Shop.class})
class PurchaseStatementsTest {

    private static final String PURCHASE = """
            {
              status enrollment { id } coupon { code courses { id } categories { id } } invoice { number lines { description } } refunds { status }
            }
            """;

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private Shop shop;

    private UUID ada;
    private GraphClient reader;

    @BeforeEach
    void nothingIsPaid() {
        school.removeAll();
        ada = school.someone();
        reader = graph.as(school.someone(), "payments:read", "coupons:read", "enrollments:read");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void asManyPurchasesCostEightStatements(int count) {
        List<String> payments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID course = school.someone();
            UUID payment = shop.pay(school.enroll(ada, course), shop.coupon(course));
            shop.refund(payment, "1.00", RefundStatus.SUCCEEDED);
            payments.add(id("payment", payment));
        }

        Answer answer = reader.entities(PURCHASE, "Payment", payments.toArray(String[]::new));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities")).hasSize(count).allSatisfy(payment -> {
            assertThat(payment.at("/coupon/courses")).hasSize(1);
            assertThat(payment.at("/invoice/lines")).hasSize(1);
            assertThat(payment.at("/refunds")).hasSize(1);
            assertThat(payment.at("/enrollment/id").asString()).startsWith("enrollment_");
        });
        assertThat(answer.statements())
                .as("payments, enrollments, coupons, their courses, their categories, invoices, their lines, refunds")
                .isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void enrollmentsWithPaymentAndSubscriptionCostFourStatements(int count) {
        UUID plan = shop.plan("all", 1, true);
        List<String> enrollments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID person = school.someone();
            UUID enrollment = school.enroll(person, school.someone());
            shop.cover(enrollment, shop.subscribe(person, plan, Instant.now().plus(Duration.ofDays(1))));
            shop.pay(enrollment);
            enrollments.add(id("enrollment", enrollment));
        }

        Answer answer = reader.entities(
                "{ payment { status } subscription { status startedAt currentPeriodEnd cancelledAt plan { slug } subscriber { id } } }",
                "Enrollment",
                enrollments.toArray(String[]::new));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities")).hasSize(count).allSatisfy(enrollment -> {
            assertThat(enrollment.at("/payment/status").asString()).isEqualTo("SUCCEEDED");
            assertThat(enrollment.at("/subscription/plan/slug").asString()).isEqualTo("all");
        });
        assertThat(answer.statements()).as("enrollments, payments, subscriptions, plans").isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void pagesUnderPeopleCostAStatementEach(int count) {
        UUID plan = shop.plan("all", 1, true);
        List<String> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID person = school.someone();
            shop.paySubscription(shop.subscribe(person, plan, Instant.now().plus(Duration.ofDays(1))));
            shop.pay(school.enroll(person, school.someone()));
            people.add(id("user", person));
        }

        Answer answer = reader.entities(
                "{ payments(first: 5) { nodes { status } } subscriptions(first: 5) { nodes { status } } certificates(first: 5) { nodes { number } } }",
                "User",
                people.toArray(String[]::new));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities")).hasSize(count).allSatisfy(person -> {
            assertThat(person.at("/payments/nodes")).hasSize(2);
            assertThat(person.at("/subscriptions/nodes")).hasSize(1);
            assertThat(person.at("/certificates/nodes")).isEmpty();
        });
        assertThat(answer.statements()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void invoicesCouponsAndSubscriptionsByReference(int count) {
        UUID plan = shop.plan("all", 1, true);
        List<Map<String, String>> representations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID person = school.someone();
            UUID coupon = shop.coupon();
            shop.restrict(coupon, school.someone());
            UUID subscription = shop.subscribe(person, plan, Instant.now().plus(Duration.ofDays(1)));
            representations.add(Map.of("__typename", "Coupon", "id", id("coupon", coupon)));
            representations.add(Map.of("__typename", "PlanSubscription", "id", id("plan_subscription", subscription)));
            representations.add(Map.of("__typename", "Invoice", "id", id("invoice", Shop.invoiceOf(shop.paySubscription(subscription)))));
            representations.add(Map.of("__typename", "Plan", "id", id("plan", plan)));
        }

        Answer answer = reader.ask(
                """
                query ($things: [_Any!]!) {
                  _entities(representations: $things) {
                    ... on Coupon { code categories { id } }
                    ... on PlanSubscription { status }
                    ... on Invoice { number payment { status } }
                    ... on Plan { slug }
                  }
                }
                """,
                Map.of("things", representations));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities")).hasSize(4 * count).allSatisfy(thing -> assertThat(thing.isObject()).isTrue());
        assertThat(answer.at("/_entities/0/categories/0/id").asString()).startsWith("category_");
        assertThat(answer.at("/_entities/2/payment/status").asString()).isEqualTo("SUCCEEDED");
        assertThat(answer.statements()).as("coupons, their categories, subscriptions, invoices, payments, plans").isEqualTo(6);
    }

    private static String id(String prefix, UUID key) {
        return TypeId.encode(prefix, key);
    }
}
