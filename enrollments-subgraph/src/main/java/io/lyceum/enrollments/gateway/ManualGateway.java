package io.lyceum.enrollments.gateway;

import io.lyceum.enrollments.generated.types.PaymentGateway;
import io.lyceum.enrollments.money.Money;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Nothing moves by itself: a person confirms what has arrived, and gives back by hand. For development, and for transfers. */
@Component
class ManualGateway implements Gateway {

    @Override
    public PaymentGateway kind() {
        return PaymentGateway.MANUAL;
    }

    @Override
    public Checkout begin(UUID payment, Money amount) {
        return new Checkout(payment.toString(), null);
    }

    @Override
    public GatewayPayment getPayment(String reference) {
        return new GatewayPayment(GatewayPayment.Outcome.PENDING, null);
    }

    @Override
    public void cancel(String reference) {
        // There is nothing that could still succeed without a person.
    }

    @Override
    public GatewayRefund refund(UUID refund, String reference, Money amount) {
        return getRefund(refund.toString());
    }

    @Override
    public GatewayRefund getRefund(String reference) {
        return new GatewayRefund(reference, GatewayRefund.Outcome.SUCCEEDED);
    }
}
