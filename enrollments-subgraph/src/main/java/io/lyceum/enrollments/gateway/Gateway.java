package io.lyceum.enrollments.gateway;

import io.lyceum.enrollments.generated.types.PaymentGateway;
import io.lyceum.enrollments.money.Money;
import java.util.UUID;

/**
 * Moves money. Everything here can be called again with the same keys and has one effect, and throws {@link GatewayException} where the gateway
 * cannot be reached, or refuses for now; nothing here is called inside a transaction.
 */
public interface Gateway {

    /** Which one it is. */
    PaymentGateway kind();

    /**
     * Begins a payment; whether the money arrives is told later, by a webhook or a person.
     *
     * @param payment the key by which the gateway knows the payment again
     */
    Checkout begin(UUID payment, Money amount);

    /**
     * Where a payment stands that was begun.
     *
     * @param reference the gateway's own name of the payment
     */
    GatewayPayment getPayment(String reference);

    /**
     * Makes sure that a payment that was begun can no longer succeed, if it has not already.
     *
     * @param reference the gateway's own name of the payment
     */
    void cancel(String reference);

    /**
     * Gives all of a payment back. A refusal that no repetition changes is a refund that failed.
     *
     * @param refund the key by which the gateway knows the refund again
     * @param reference the gateway's own name of the payment
     */
    GatewayRefund refund(UUID refund, String reference, Money amount);

    /**
     * Where a refund stands that the gateway took on.
     *
     * @param reference the gateway's own name of the refund
     */
    GatewayRefund getRefund(String reference);
}
