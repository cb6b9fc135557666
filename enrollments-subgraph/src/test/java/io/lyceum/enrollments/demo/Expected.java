package io.lyceum.enrollments.demo;

import io.lyceum.demo.enrollment.Enrollment;
import io.lyceum.demo.money.Coupon;
import io.lyceum.demo.money.Invoice;
import io.lyceum.demo.money.Payment;
import io.lyceum.starter.id.TypeId;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the graph is to answer of things of the demo school. */
final class Expected {

    private Expected() {}

    /** The values of the fields that the test asks for, in their order. */
    static List<String> enrollment(Enrollment enrollment) {
        return List.of(
                enrollment.status().name(),
                enrollment.type().name(),
                enrollment.outcome() == null ? "null" : enrollment.outcome().name(),
                enrollment.progressPercentage().setScale(2).toPlainString(),
                String.valueOf(enrollment.completedLessons()),
                String.valueOf(enrollment.totalLessons()),
                String.valueOf(enrollment.timeSpentSeconds()),
                String.valueOf(enrollment.version()),
                "{\"id\":\"%s\"}".formatted(TypeId.encode("course", enrollment.courseId())),
                "{\"id\":\"%s\"}".formatted(TypeId.encode("user", enrollment.userId())));
    }

    static String purchase(Payment payment, Coupon coupon, Invoice invoice) {
        return """
                {"status":"%s","amount":{"amount":"%s"},"gateway":"%s","couponCode":"%s","coupon":{"code":"%s","usedCount":%d},\
                "invoice":{"number":"%s","buyerName":"%s","subtotal":{"amount":"%s"},"discount":{"amount":"%s"},"tax":{"amount":"%s"},\
                "total":{"amount":"%s"},"lines":[{"description":"%s"}]}}"""
                .formatted(
                        payment.status(), payment.amount().amount(), payment.gateway(), coupon.code(), coupon.code(), coupon.usedCount(),
                        invoice.number(), invoice.buyerName(), invoice.subtotal(), invoice.discount(), invoice.tax(),
                        invoice.total(), invoice.lines().getFirst().description());
    }

    /** The values of an object's fields, in their order. */
    static List<String> values(JsonNode object) {
        return object.valueStream().map(value -> value.isString() ? value.asString() : value.toString()).toList();
    }
}
