package io.lyceum.enrollments.invoice;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The invoices of payments, in one statement. */
@DgsDataLoader
class InvoiceByPaymentLoader extends Loader<UUID, Selection, Invoice> {

    private final InvoiceRepository invoices;

    InvoiceByPaymentLoader(InvoiceRepository invoices) {
        this.invoices = invoices;
    }

    @Override
    protected Map<UUID, Invoice> load(Set<UUID> payments, Selection selection, Viewer viewer) {
        return invoices.findByPayments(payments, selection, viewer);
    }
}
