package io.lyceum.enrollments.gateway;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import io.lyceum.enrollments.gateway.GatewayRefund.Outcome;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Refunds at Stripe: https://docs.stripe.com/api/refunds. */
final class StripeRefunds {

    /** Refusals that pass: https://docs.stripe.com/error-codes. */
    private static final Set<String> PASSING = Set.of("balance_insufficient", "lock_timeout");

    private static final String GIVEN_BACK = "charge_already_refunded";
    private static final String DISPUTED = "charge_disputed";
    private static final long LARGEST_PAGE = 100;

    private final StripeClient stripe;

    StripeRefunds(StripeClient stripe) {
        this.stripe = stripe;
    }

    GatewayRefund create(UUID refund, String payment, long amount) {
        RefundCreateParams wanted = RefundCreateParams.builder()
                .setPaymentIntent(payment)
                .setAmount(amount)
                .putMetadata(StripeGateway.REFUND_KEY, refund.toString())
                .build();
        try {
            return stands(stripe.v1().refunds().create(wanted, StripeGateway.once(refund.toString())));
        } catch (InvalidRequestException refusal) {
            return refused(refund, payment, refusal);
        } catch (StripeException failure) {
            throw new GatewayException("A refund was not created.", failure);
        }
    }

    GatewayRefund get(String reference) {
        try {
            return stands(stripe.v1().refunds().retrieve(reference));
        } catch (StripeException failure) {
            throw new GatewayException("A refund was not found.", failure);
        }
    }

    private GatewayRefund refused(UUID refund, String payment, InvalidRequestException refusal) {
        String code = String.valueOf(refusal.getCode());
        if (PASSING.contains(code)) {
            throw new GatewayException("A refund was refused for now.", refusal);
        }
        GatewayRefund failed = new GatewayRefund(null, Outcome.FAILED, reason(code));
        // Stripe forgets our key after a day: what it gave back before may be this very refund, whose answer was lost.
        return code.equals(GIVEN_BACK) ? find(refund, payment).orElse(failed) : failed;
    }

    private Optional<GatewayRefund> find(UUID refund, String payment) {
        RefundListParams ofPayment = RefundListParams.builder().setPaymentIntent(payment).setLimit(LARGEST_PAGE).build();
        try {
            return stripe.v1().refunds().list(ofPayment).getData().stream()
                    .filter(made -> made.getMetadata() != null && refund.toString().equals(made.getMetadata().get(StripeGateway.REFUND_KEY)))
                    .findFirst()
                    .map(StripeRefunds::stands);
        } catch (StripeException failure) {
            throw new GatewayException("The refunds of a payment were not found.", failure);
        }
    }

    private static GatewayRefund stands(Refund made) {
        return new GatewayRefund(made.getId(), StripeGateway.outcome(made.getStatus()));
    }

    private static String reason(String code) {
        return switch (code) {
            case GIVEN_BACK -> "The money was given back before.";
            case DISPUTED -> "The payment is disputed at the payer's bank.";
            default -> "The gateway refused.";
        };
    }
}
