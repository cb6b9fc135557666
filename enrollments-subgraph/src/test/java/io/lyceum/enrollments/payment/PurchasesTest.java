package io.lyceum.enrollments.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.School;
import io.lyceum.enrollments.Shop;
import io.lyceum.enrollments.generated.types.RefundStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What purchases consist of. */
@SubgraphTest
@Import({School.class, Shop.class})
class PurchasesTest {

    private static final String PURCHASE = """
            {
              status amount { amount currency } gateway createdAt paidAt failureReason couponCode payer { id }
              enrollment { id course { id } }
              coupon { code percentage courses { id } categories { id } }
              invoice { number issuedAt buyerName subtotal { amount } discount { amount } tax { amount } total { amount currency }
                lines { description quantity unitPrice { amount } total { amount } } }
              refunds { amount { amount currency } reason status requestedAt refundedAt }
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

    @Test
    void everyFieldIsAnswered() {
        UUID course = school.someone();
        UUID payment = shop.pay(school.enroll(ada, course), shop.coupon(course));
        shop.refund(payment, "15.00", RefundStatus.SUCCEEDED);
        shop.refund(payment, "25.00", RefundStatus.PENDING);

        Answer answer = reader.entities(PURCHASE, "Payment", id("payment", payment));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0").toString())
                .contains("\"status\":\"SUCCEEDED\",\"amount\":{\"amount\":\"40.00\",\"currency\":\"EUR\"},\"gateway\":\"MANUAL\"")
                .contains("\"failureReason\":null,\"couponCode\":\"CODE-", "\"payer\":{\"id\":\"" + id("user", ada))
                .contains("\"percentage\":\"20.00\",\"courses\":[{\"id\":\"" + id("course", course) + "\"}],\"categories\":[]")
                .contains("\"subtotal\":{\"amount\":\"50.00\"},\"discount\":{\"amount\":\"17.00\"},\"tax\":{\"amount\":\"7.00\"}")
                .contains("\"total\":{\"amount\":\"40.00\",\"currency\":\"EUR\"},\"lines\":[{\"description\":\"Engines\",\"quantity\":2,")
                .contains("\"unitPrice\":{\"amount\":\"25.00\"},\"total\":{\"amount\":\"50.00\"}}]")
                .contains("\"refunds\":[{\"amount\":{\"amount\":\"15.00\",\"currency\":\"EUR\"},\"reason\":\"Changed my mind\",\"status\":\"SUCCEEDED\"")
                .contains("\"status\":\"PENDING\",\"requestedAt\":\"2026-02-01T09:");
        assertThat(answer.at("/_entities/0/refunds/1/refundedAt").isNull()).isTrue();
    }

    @Test
    void aPaymentWithoutACouponOrARefundSaysSo() {
        Answer answer = reader.entities(
                "{ couponCode coupon { code } refunds { status } }", "Payment", id("payment", shop.pay(school.enroll(ada, school.someone()))));

        assertThat(answer.at("/_entities/0").toString()).isEqualTo("{\"couponCode\":null,\"coupon\":null,\"refunds\":[]}");
    }

    @Test
    void couponsAreFoundByTheirCodeInAnyCase() {
        UUID coupon = shop.coupon();
        shop.coupon();

        for (String code : List.of(Shop.codeOf(coupon), Shop.codeOf(coupon).toLowerCase(Locale.ROOT))) {
            Answer answer = reader.ask(
                    """
                    query ($code: String!) {
                      coupons(filter: {code: $code}) {
                        totalCount
                        nodes { kind ceiling { amount } amount { amount } usageLimit usageLimitPerPerson usedCount minimumPurchase { amount } isActive }
                      }
                    }
                    """,
                    Map.of("code", code));

            assertThat(answer.errors()).isEmpty();
            assertThat(answer.at("/coupons").toString()).isEqualTo("""
                    {"totalCount":1,"nodes":[{"kind":"PERCENTAGE","ceiling":{"amount":"15.00"},"amount":null,"usageLimit":20,\
                    "usageLimitPerPerson":null,"usedCount":0,"minimumPurchase":null,"isActive":true}]}""");
        }
        assertThat(reader.ask("{ coupons(filter: {code: \"ÄÖ日\", isActive: true}) { totalCount } }").at("/coupons/totalCount").asInt()).isZero();
    }

    private static String id(String prefix, UUID key) {
        return TypeId.encode(prefix, key);
    }
}
