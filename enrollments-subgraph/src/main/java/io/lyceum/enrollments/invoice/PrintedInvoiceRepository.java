package io.lyceum.enrollments.invoice;

import static io.lyceum.enrollments.generated.tables.Tables.INVOICES;
import static io.lyceum.enrollments.generated.tables.Tables.INVOICE_LINES;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.lyceum.starter.viewer.Viewer;
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
        return database.select(
                        INVOICES.NUMBER,
                        INVOICES.ISSUED_AT,
                        INVOICES.BUYER_NAME,
                        INVOICES.PAYMENT_ID,
                        INVOICES.CURRENCY,
                        INVOICES.SUBTOTAL,
                        INVOICES.DISCOUNT,
                        INVOICES.TAX,
                        INVOICES.TOTAL,
                        multiset(select(
                                                INVOICE_LINES.DESCRIPTION,
                                                INVOICE_LINES.QUANTITY,
                                                INVOICE_LINES.UNIT_PRICE,
                                                INVOICE_LINES.TOTAL)
                                        .from(INVOICE_LINES)
                                        .where(INVOICE_LINES.INVOICE_ID.eq(INVOICES.ID))
                                        .orderBy(INVOICE_LINES.POSITION))
                                .convertFrom(lines -> lines.map(mapping(PrintedInvoice.Line::new))))
                .from(INVOICES)
                .where(INVOICES.ID.eq(id), InvoiceRepository.isVisible(viewer))
                .fetchOptional(mapping(PrintedInvoice::new));
    }
}
