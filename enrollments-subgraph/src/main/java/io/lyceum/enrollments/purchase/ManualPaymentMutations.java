package io.lyceum.enrollments.purchase;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.generated.types.ConfirmManualPaymentInput;
import io.lyceum.enrollments.payment.Payment;
import io.lyceum.enrollments.payment.PaymentByIdLoader;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The mutation by which a person says that money has arrived. */
@DgsComponent
class ManualPaymentMutations {

    private final ManualPaymentService payments;
    private final PaymentByIdLoader paymentsById;

    ManualPaymentMutations(ManualPaymentService payments, PaymentByIdLoader paymentsById) {
        this.payments = payments;
        this.paymentsById = paymentsById;
    }

    @DgsMutation
    ConfirmManualPaymentPayload confirmManualPayment(@InputArgument ConfirmManualPaymentInput input) {
        UUID payment = TypeId.parse("payment", input.getPaymentId());
        return payments.confirm(payment)
                .map(ConfirmManualPaymentPayload::refused)
                .orElseGet(() -> ConfirmManualPaymentPayload.confirmed(payment));
    }

    @DgsData(parentType = "ConfirmManualPaymentPayload")
    @Nullable CompletableFuture<Payment> payment(DataFetchingEnvironment environment) {
        ConfirmManualPaymentPayload payload = environment.getSource();
        return payload.paymentId() == null
                ? null
                : paymentsById.load(environment, payload.paymentId(), Selection.of(environment));
    }
}
