package io.lyceum.enrollments.payment;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.enrollment.Enrollment;
import io.lyceum.enrollments.generated.types.PaymentFilter;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The type {@code Payment}, the ways to it, and its refunds. */
@DgsComponent
public class PaymentFields {

    private static final String PREFIX = "payment";

    private final PaymentRepository payments;
    private final PaymentByIdLoader paymentsById;
    private final PaymentByEnrollmentLoader paymentsByEnrollment;
    private final RefundsByPaymentLoader refundsByPayment;

    PaymentFields(
            PaymentRepository payments,
            PaymentByIdLoader paymentsById,
            PaymentByEnrollmentLoader paymentsByEnrollment,
            RefundsByPaymentLoader refundsByPayment) {
        this.payments = payments;
        this.paymentsById = paymentsById;
        this.paymentsByEnrollment = paymentsByEnrollment;
        this.refundsByPayment = refundsByPayment;
    }

    @DgsQuery
    CompletableFuture<Payment> payment(DataFetchingEnvironment environment, @InputArgument String id) {
        return byId(environment, id);
    }

    @DgsQuery
    Connection<Payment> payments(DataFetchingEnvironment environment, @InputArgument @Nullable PaymentFilter filter) {
        return payments.list(new PaymentPage(filter, PageRequest.of(environment)), Viewer.of(environment));
    }

    @DgsEntityFetcher(name = "Payment")
    public CompletableFuture<Payment> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return byId(environment, (String) representation.get("id"));
    }

    @DgsData(parentType = "Enrollment", field = "payment")
    CompletableFuture<Payment> ofEnrollment(DataFetchingEnvironment environment) {
        Enrollment enrollment = environment.getSource();
        return paymentsByEnrollment.load(environment, enrollment.id(), Selection.of(environment));
    }

    @DgsData(parentType = "Payment")
    CompletableFuture<List<Refund>> refunds(DataFetchingEnvironment environment) {
        Payment payment = environment.getSource();
        return refundsByPayment.load(environment, payment.id(), Selection.of(environment));
    }

    private CompletableFuture<Payment> byId(DataFetchingEnvironment environment, String id) {
        return paymentsById.load(environment, TypeId.parse(PREFIX, id), Selection.of(environment));
    }
}
