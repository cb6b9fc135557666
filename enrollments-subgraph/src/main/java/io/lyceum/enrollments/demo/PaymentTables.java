package io.lyceum.enrollments.demo;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.demo.money.Coupon;
import io.lyceum.demo.money.CouponRedemption;
import io.lyceum.demo.money.Invoice;
import io.lyceum.demo.money.InvoiceLine;
import io.lyceum.demo.money.Payment;
import io.lyceum.demo.money.Refund;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was paid, billed, given back, and redeemed for it. */
final class PaymentTables {

    private final BatchInsert payments;
    private final BatchInsert refunds;
    private final BatchInsert invoices;
    private final BatchInsert lines;
    private final BatchInsert redemptions;
    private final Map<UUID, Coupon> coupons;

    PaymentTables(ImportWriter writer, List<Coupon> coupons) {
        this.coupons = coupons.stream().collect(Collectors.toMap(Coupon::id, Function.identity()));
        payments = writer.into(
                "payments",
                "id",
                "user_id",
                "enrollment_id",
                "subscription_id",
                "coupon_id",
                "coupon_code",
                "status",
                "amount",
                "currency",
                "gateway",
                "gateway_reference",
                "failure_reason",
                "paid_at",
                "created_at",
                "updated_at");
        refunds = writer.into(
                "refunds",
                "id",
                "payment_id",
                "amount",
                "currency",
                "reason",
                "status",
                "refunded_by",
                "requested_at",
                "refunded_at",
                "updated_at");
        invoices = writer.into(
                "invoices",
                "id",
                "payment_id",
                "user_id",
                "number",
                "buyer_name",
                "currency",
                "subtotal",
                "discount",
                "tax",
                "total",
                "issued_at");
        lines = writer.into("invoice_lines", "invoice_id", "position", "description", "quantity", "unit_price", "total");
        redemptions = writer.into("coupon_redemptions", "id", "coupon_id", "user_id", "payment_id", "redeemed_at");
    }

    void add(Payment payment) {
        Coupon coupon = payment.couponId() == null ? null : coupons.get(payment.couponId());
        payments.add(
                payment.id(),
                payment.userId(),
                payment.enrollmentId(),
                payment.subscriptionId(),
                payment.couponId(),
                coupon == null ? null : coupon.code(),
                payment.status(),
                payment.amount().amount(),
                payment.amount().currency(),
                payment.gateway(),
                payment.gatewayReference(),
                payment.failureReason(),
                payment.paidAt(),
                payment.createdAt(),
                payment.updatedAt());
    }

    void add(Refund refund) {
        refunds.add(
                refund.id(),
                refund.paymentId(),
                refund.amount().amount(),
                refund.amount().currency(),
                refund.reason(),
                refund.status(),
                refund.refundedBy(),
                refund.requestedAt(),
                refund.refundedAt(),
                refund.refundedAt() == null ? refund.requestedAt() : refund.refundedAt());
    }

    void add(Invoice invoice) {
        invoices.add(
                invoice.id(),
                invoice.paymentId(),
                invoice.userId(),
                invoice.number(),
                invoice.buyerName(),
                invoice.currency(),
                invoice.subtotal(),
                invoice.discount(),
                invoice.tax(),
                invoice.total(),
                invoice.issuedAt());
        int position = 1;
        for (InvoiceLine line : invoice.lines()) {
            lines.add(invoice.id(), position++, line.description(), line.quantity(), line.unitPrice(), line.amount());
        }
    }

    void add(CouponRedemption redemption) {
        redemptions.add(
                redemption.id(), redemption.couponId(), redemption.userId(), redemption.paymentId(), redemption.redeemedAt());
    }
}
