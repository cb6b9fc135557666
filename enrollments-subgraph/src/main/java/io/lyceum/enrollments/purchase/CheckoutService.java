package io.lyceum.enrollments.purchase;

import io.lyceum.enrollments.gateway.Checkout;
import io.lyceum.enrollments.gateway.GatewayException;
import io.lyceum.enrollments.gateway.Gateways;
import io.lyceum.enrollments.generated.tables.tables.records.PaymentsRecord;
import io.lyceum.enrollments.generated.types.PaymentGateway;
import io.lyceum.enrollments.generated.types.PaymentStatus;
import io.lyceum.enrollments.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Speaks to gateways between the steps of a purchase, outside of transactions. A gateway that is away delays a payment and breaks nothing. */
@Service
public class CheckoutService {

    private static final Logger LOG = LoggerFactory.getLogger(CheckoutService.class);

    private final PaymentWriteRepository payments;
    private final Gateways gateways;

    CheckoutService(PaymentWriteRepository payments, Gateways gateways) {
        this.payments = payments;
        this.gateways = gateways;
    }

    /** Begins a payment at its gateway, unless it was begun before or no longer waits. Where the gateway is away, the next call tries again. */
    public void begin(UUID id) {
        payments.find(id)
                .filter(payment -> payment.getStatus() == PaymentStatus.PENDING && payment.getGatewayReference() == null)
                .ifPresent(this::begin);
    }

    /** Sees to it that a payment whose seat was given back can no longer succeed; if it does all the same, that is dealt with when it is told. */
    public void cancel(PaymentGateway gateway, @Nullable String reference) {
        if (reference == null) {
            return;
        }
        try {
            gateways.get(gateway).cancel(reference);
        } catch (GatewayException away) {
            LOG.warn("The payment {} could not be called off at {}.", reference, gateway, away);
        }
    }

    private void begin(PaymentsRecord payment) {
        try {
            Money price = new Money(payment.getAmount(), payment.getCurrency());
            Checkout checkout = gateways.get(payment.getGateway()).begin(payment.getId(), price);
            if (!payments.begun(payment.getId(), checkout)) {
                cancel(payment.getGateway(), checkout.reference());
            }
        } catch (GatewayException away) {
            LOG.warn("The payment {} could not be begun at {}.", payment.getId(), payment.getGateway(), away);
        }
    }
}
