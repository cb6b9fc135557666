package io.lyceum.enrollments.invoice;

import static io.lyceum.enrollments.generated.tables.Tables.INVOICES;
import static io.lyceum.enrollments.generated.tables.Tables.INVOICE_LINES;
import static org.jooq.Records.mapping;

import io.lyceum.enrollments.generated.tables.tables.records.InvoicesRecord;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Invoices as they are printed, for those who may see them. */
@Repository
class PrintedInvoiceRepository {

    private final DSLContext database;

    PrintedInvoiceRepository(DSLContext database) {
        this.database = database;
    }

    /** The viewer is signed in. */
    Optional<PrintedInvoice> find(UUID id, Viewer viewer) {
        return database.selectFrom(INVOICES)
                .where(INVOICES.ID.eq(id), InvoiceRepository.RULE.isVisible(viewer))
                .fetchOptional(invoice -> new PrintedInvoice(invoice, lines(invoice)));
    }

    private List<PrintedInvoice.Line> lines(InvoicesRecord invoice) {
        return database.select(INVOICE_LINES.DESCRIPTION, INVOICE_LINES.QUANTITY, INVOICE_LINES.UNIT_PRICE, INVOICE_LINES.TOTAL)
                .from(INVOICE_LINES)
                .where(INVOICE_LINES.INVOICE_ID.eq(invoice.getId()))
                .orderBy(INVOICE_LINES.POSITION)
                .fetch(mapping(PrintedInvoice.Line::new));
    }
}
