package io.lyceum.enrollments.invoice;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Invoices by their keys, in one statement. */
@DgsDataLoader
class InvoiceByIdLoader extends Loader<UUID, Selection, Invoice> {

    private final InvoiceRepository invoices;

    InvoiceByIdLoader(InvoiceRepository invoices) {
        this.invoices = invoices;
    }

    @Override
    protected Map<UUID, Invoice> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return invoices.findByIds(ids, selection, viewer);
    }
}
