package io.lyceum.enrollments.purchase;

import io.lyceum.enrollments.coupon.CouponRedemptions;
import io.lyceum.enrollments.gateway.Gateways;
import io.lyceum.enrollments.generated.tables.tables.records.PaymentsRecord;
import io.lyceum.enrollments.generated.types.PaymentGateway;
import io.lyceum.enrollments.generated.types.PaymentStatus;
import io.lyceum.enrollments.invoice.InvoiceDraft;
import io.lyceum.enrollments.invoice.InvoiceWriter;
import io.lyceum.enrollments.payment.PaymentEvents;
import io.lyceum.starter.event.Outbox;
import io.lyceum.starter.id.UuidGenerator;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Begins purchases, in the transaction that inserts the enrollment or the subscription. */
@Service
public class PurchaseService {

    private final PaymentWriteRepository payments;
    private final CouponRedemptions coupons;
    private final InvoiceWriter invoices;
    private final Gateways gateways;
    private final Outbox outbox;

    PurchaseService(
            PaymentWriteRepository payments, CouponRedemptions coupons, InvoiceWriter invoices, Gateways gateways, Outbox outbox) {
        this.payments = payments;
        this.coupons = coupons;
        this.invoices = invoices;
        this.gateways = gateways;
        this.outbox = outbox;
    }

    /**
     * Notes the payment that is awaited, and redeems the coupon. Where there is nothing to pay, the payment has succeeded and is invoiced at once,
     * so that a coupon's use is on record like any other.
     *
     * @return the payment's key; empty if the coupon's uses ran out, and the caller rolls back
     */
    public Optional<UUID> begin(Purchase purchase, Instant now) {
        PaymentsRecord payment = row(purchase, now);
        payments.insert(payment);
        if (purchase.coupon() != null && !coupons.redeem(purchase.coupon(), purchase.buyerId(), payment.getId(), now)) {
            return Optional.empty();
        }
        if (purchase.isFree()) {
            invoices.write(InvoiceDraft.of(payment, purchase.title()), now);
            outbox.append(PaymentEvents.succeeded(payment));
        }
        return Optional.of(payment.getId());
    }

    private PaymentsRecord row(Purchase purchase, Instant now) {
        PaymentsRecord row = new PaymentsRecord();
        row.setId(UuidGenerator.next());
        row.setUserId(purchase.buyerId());
        row.setEnrollmentId(purchase.enrollmentId());
        row.setSubscriptionId(purchase.subscriptionId());
        row.setCouponId(purchase.coupon() == null ? null : purchase.coupon().id());
        row.setCouponCode(purchase.coupon() == null ? null : purchase.coupon().code());
        row.setListAmount(purchase.price().amount());
        row.setAmount(purchase.total());
        row.setCurrency(purchase.price().currency());
        row.setStatus(purchase.isFree() ? PaymentStatus.SUCCEEDED : PaymentStatus.PENDING);
        row.setGateway(purchase.isFree() ? PaymentGateway.MANUAL : gateways.preferred());
        row.setPaidAt(purchase.isFree() ? now : null);
        row.setVersion(0);
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        return row;
    }
}
