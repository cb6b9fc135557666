package io.lyceum.enrollments.gateway;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what claims to come from Stripe does: https://docs.stripe.com/webhooks#verify-official-libraries. */
@Component
public class StripeSignature {

    /** The header that carries it. */
    public static final String HEADER = "Stripe-Signature";

    private static final long TOLERANCE_SECONDS = 300;

    private final @Nullable String secret;

    StripeSignature(PaymentProperties properties) {
        this.secret = properties.stripe().webhookSecret();
    }

    /** Whether a body was signed with our secret within the last five minutes; never, where there is no secret. */
    public boolean holds(String body, String signature) {
        if (secret == null || secret.isBlank()) {
            return false;
        }
        try {
            return Webhook.Signature.verifyHeader(body, signature, secret, TOLERANCE_SECONDS);
        } catch (SignatureVerificationException forged) {
            return false;
        }
    }
}
