package io.lyceum.enrollments.refund;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.generated.types.RefundPaymentInput;
import io.lyceum.enrollments.generated.types.RequestRefundInput;
import io.lyceum.enrollments.payment.Payment;
import io.lyceum.enrollments.payment.PaymentByIdLoader;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The mutations that give money back. */
@DgsComponent
class RefundMutations {

    private final RefundService refunds;
    private final PaymentByIdLoader payments;

    RefundMutations(RefundService refunds, PaymentByIdLoader payments) {
        this.refunds = refunds;
        this.payments = payments;
    }

    @DgsMutation
    RequestRefundPayload requestRefund(DataFetchingEnvironment environment, @InputArgument RequestRefundInput input) {
        UUID payment = TypeId.parse("payment", input.getPaymentId());
        RefundRequest request = new RefundRequest(payment, Viewer.of(environment).requireId(), input.getReason(), false);
        return RequestRefundPayload.of(refunds.refund("requestRefund", input.getIdempotencyKey(), input, request));
    }

    @DgsMutation
    RefundPaymentPayload refundPayment(DataFetchingEnvironment environment, @InputArgument RefundPaymentInput input) {
        UUID payment = TypeId.parse("payment", input.getPaymentId());
        RefundRequest request = new RefundRequest(payment, Viewer.of(environment).requireId(), input.getReason(), true);
        return RefundPaymentPayload.of(refunds.refund("refundPayment", input.getIdempotencyKey(), input, request));
    }

    @DgsData(parentType = "RequestRefundPayload", field = "payment")
    @Nullable CompletableFuture<Payment> requested(DataFetchingEnvironment environment) {
        RequestRefundPayload payload = environment.getSource();
        return load(environment, payload.paymentId());
    }

    @DgsData(parentType = "RefundPaymentPayload", field = "payment")
    @Nullable CompletableFuture<Payment> refunded(DataFetchingEnvironment environment) {
        RefundPaymentPayload payload = environment.getSource();
        return load(environment, payload.paymentId());
    }

    private @Nullable CompletableFuture<Payment> load(DataFetchingEnvironment environment, @Nullable UUID payment) {
        return payment == null ? null : payments.load(environment, payment, Selection.of(environment));
    }
}
