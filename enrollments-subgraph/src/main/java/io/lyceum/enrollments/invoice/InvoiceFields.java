package io.lyceum.enrollments.invoice;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.payment.Payment;
import io.lyceum.enrollments.payment.PaymentByIdLoader;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The type {@code Invoice} and the ways to it. */
@DgsComponent
public class InvoiceFields {

    private final InvoiceByIdLoader invoicesById;
    private final InvoiceByPaymentLoader invoicesByPayment;
    private final LinesByInvoiceLoader linesByInvoice;
    private final PaymentByIdLoader paymentsById;

    InvoiceFields(
            InvoiceByIdLoader invoicesById,
            InvoiceByPaymentLoader invoicesByPayment,
            LinesByInvoiceLoader linesByInvoice,
            PaymentByIdLoader paymentsById) {
        this.invoicesById = invoicesById;
        this.invoicesByPayment = invoicesByPayment;
        this.linesByInvoice = linesByInvoice;
        this.paymentsById = paymentsById;
    }

    @DgsEntityFetcher(name = "Invoice")
    public CompletableFuture<Invoice> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        UUID id = TypeId.parse("invoice", (String) representation.get("id"));
        return invoicesById.load(environment, id, Selection.of(environment));
    }

    @DgsData(parentType = "Payment")
    CompletableFuture<Invoice> invoice(DataFetchingEnvironment environment) {
        Payment payment = environment.getSource();
        return invoicesByPayment.load(environment, payment.id(), Selection.of(environment));
    }

    @DgsData(parentType = "Invoice")
    CompletableFuture<List<InvoiceLine>> lines(DataFetchingEnvironment environment) {
        Invoice invoice = environment.getSource();
        return linesByInvoice.load(environment, invoice.id(), Selection.of(environment));
    }

    @DgsData(parentType = "Invoice")
    CompletableFuture<Payment> payment(DataFetchingEnvironment environment) {
        Invoice invoice = environment.getSource();
        UUID payment = Objects.requireNonNull(invoice.paymentId());
        return paymentsById.load(environment, payment, Selection.of(environment));
    }
}
