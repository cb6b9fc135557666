package io.lyceum.enrollments.invoice;

import static io.lyceum.enrollments.generated.tables.Tables.INVOICES;
import static io.lyceum.enrollments.generated.tables.Tables.INVOICE_LINES;
import static org.jooq.impl.DSL.row;

import io.lyceum.enrollments.money.MoneyColumns;
import io.lyceum.starter.loader.Selection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** What was bought. Whoever asks has been shown the invoices. */
@Repository
class InvoiceLineRepository {

    private final DSLContext database;

    InvoiceLineRepository(DSLContext database) {
        this.database = database;
    }

    /** The lines of each invoice, in order. */
    Map<UUID, List<InvoiceLine>> listByInvoices(Set<UUID> invoices, Selection selection) {
        return database.select(INVOICE_LINES.INVOICE_ID, line(selection))
                .from(INVOICE_LINES)
                .join(INVOICES)
                .on(INVOICES.ID.eq(INVOICE_LINES.INVOICE_ID))
                .where(INVOICE_LINES.INVOICE_ID.in(invoices))
                .orderBy(INVOICE_LINES.INVOICE_ID, INVOICE_LINES.POSITION)
                .collect(Records.intoGroups());
    }

    private static SelectField<InvoiceLine> line(Selection selection) {
        return row(
                        selection.pick("description", INVOICE_LINES.DESCRIPTION),
                        selection.pick("quantity", INVOICE_LINES.QUANTITY),
                        MoneyColumns.pick(selection, "unitPrice", INVOICE_LINES.UNIT_PRICE, INVOICES.CURRENCY),
                        MoneyColumns.pick(selection, "total", INVOICE_LINES.TOTAL, INVOICES.CURRENCY))
                .mapping(InvoiceLine::new);
    }
}
