package io.lyceum.enrollments.gateway;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.AutomaticPaymentMethods;
import io.lyceum.enrollments.gateway.GatewayRefund.Outcome;
import io.lyceum.enrollments.generated.types.PaymentGateway;
import io.lyceum.enrollments.money.Money;
import io.lyceum.starter.id.TypeId;
import java.util.Locale;
import java.util.UUID;

/** Stripe, by payment intents: https://docs.stripe.com/api/payment_intents. */
public class StripeGateway implements Gateway {

    /** In the metadata of an intent: which payment it is for. */
    public static final String PAYMENT_KEY = "payment_id";

    /** In the metadata of a refund: which one of ours it is. */
    public static final String REFUND_KEY = "refund_id";

    private final StripeClient stripe;
    private final StripeRefunds refunds;

    StripeGateway(StripeClient stripe) {
        this.stripe = stripe;
        this.refunds = new StripeRefunds(stripe);
    }

    @Override
    public PaymentGateway kind() {
        return PaymentGateway.STRIPE;
    }

    @Override
    public Checkout begin(UUID payment, Money amount) {
        String id = TypeId.encode("payment", payment);
        PaymentIntentCreateParams wanted = PaymentIntentCreateParams.builder()
                .setAmount(StripeAmounts.of(amount))
                .setCurrency(amount.currency().getCurrencyCode().toLowerCase(Locale.ROOT))
                .setAutomaticPaymentMethods(AutomaticPaymentMethods.builder().setEnabled(true).build())
                .putMetadata(PAYMENT_KEY, id)
                .build();
        try {
            PaymentIntent intent = stripe.v1().paymentIntents().create(wanted, once(id));
            return new Checkout(intent.getId(), intent.getClientSecret());
        } catch (StripeException failure) {
            throw new GatewayException("A payment intent was not created.", failure);
        }
    }

    @Override
    public GatewayPayment getPayment(String reference) {
        try {
            PaymentIntent intent = stripe.v1().paymentIntents().retrieve(reference);
            String failure = intent.getLastPaymentError() == null ? null : intent.getLastPaymentError().getMessage();
            return switch (intent.getStatus()) {
                case "succeeded" -> new GatewayPayment(GatewayPayment.Outcome.SUCCEEDED, null);
                case "processing", "requires_capture" -> new GatewayPayment(GatewayPayment.Outcome.PENDING, null);
                default -> new GatewayPayment(GatewayPayment.Outcome.FAILED, failure);
            };
        } catch (StripeException failure) {
            throw new GatewayException("A payment intent was not found.", failure);
        }
    }

    @Override
    public void cancel(String reference) {
        try {
            stripe.v1().paymentIntents().cancel(reference);
        } catch (InvalidRequestException tooLate) {
            // It has succeeded or was cancelled before: the webhook tells which.
        } catch (StripeException failure) {
            throw new GatewayException("A payment intent was not cancelled.", failure);
        }
    }

    @Override
    public GatewayRefund refund(UUID refund, String reference, Money amount) {
        return refunds.create(refund, reference, StripeAmounts.of(amount));
    }

    @Override
    public GatewayRefund getRefund(String reference) {
        return refunds.get(reference);
    }

    /** Where a refund stands, by Stripe's word for it. */
    public static Outcome outcome(String status) {
        return switch (status) {
            case "succeeded" -> Outcome.SUCCEEDED;
            case "failed", "canceled" -> Outcome.FAILED;
            default -> Outcome.PENDING;
        };
    }

    /** What has one effect, however often it is asked for. */
    static RequestOptions once(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }
}
