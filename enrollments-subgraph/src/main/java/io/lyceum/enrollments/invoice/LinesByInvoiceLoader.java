package io.lyceum.enrollments.invoice;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The lines of invoices that the viewer sees, in one statement. */
@DgsDataLoader
class LinesByInvoiceLoader extends Loader<UUID, Selection, List<InvoiceLine>> {

    private final InvoiceLineRepository lines;

    LinesByInvoiceLoader(InvoiceLineRepository lines) {
        this.lines = lines;
    }

    @Override
    protected Map<UUID, List<InvoiceLine>> load(Set<UUID> invoices, Selection selection, Viewer viewer) {
        return lines.listByInvoices(invoices, selection);
    }

    @Override
    protected List<InvoiceLine> absent() {
        return List.of();
    }
}
