package io.lyceum.enrollments.invoice;

import static io.lyceum.enrollments.generated.tables.Tables.INVOICES;
import static org.jooq.impl.DSL.row;

import io.lyceum.enrollments.money.MoneyColumns;
import io.lyceum.enrollments.visibility.OwnOrScope;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** Invoices, as far as a viewer may see them. */
@Repository
class InvoiceRepository {

    static final OwnOrScope RULE = new OwnOrScope("payments:read", INVOICES.USER_ID);

    private final DSLContext database;

    InvoiceRepository(DSLContext database) {
        this.database = database;
    }

    Map<UUID, Invoice> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        return findBy(INVOICES.ID, ids, selection, viewer);
    }

    Map<UUID, Invoice> findByPayments(Set<UUID> payments, Selection selection, Viewer viewer) {
        return findBy(INVOICES.PAYMENT_ID, payments, selection, viewer);
    }

    private Map<UUID, Invoice> findBy(Field<UUID> key, Set<UUID> keys, Selection selection, Viewer viewer) {
        if (RULE.hidesAllFrom(viewer)) {
            return Map.of();
        }
        return database.select(key, invoice(selection))
                .from(INVOICES)
                .where(key.in(keys), RULE.isVisible(viewer))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    private static SelectField<Invoice> invoice(Selection selection) {
        return row(
                        INVOICES.ID,
                        selection.pick("number", INVOICES.NUMBER),
                        selection.pick("issuedAt", INVOICES.ISSUED_AT),
                        selection.pick("buyerName", INVOICES.BUYER_NAME),
                        MoneyColumns.pick(selection, "subtotal", INVOICES.SUBTOTAL, INVOICES.CURRENCY),
                        MoneyColumns.pick(selection, "discount", INVOICES.DISCOUNT, INVOICES.CURRENCY),
                        MoneyColumns.pick(selection, "tax", INVOICES.TAX, INVOICES.CURRENCY),
                        MoneyColumns.pick(selection, "total", INVOICES.TOTAL, INVOICES.CURRENCY),
                        selection.pick("payment", INVOICES.PAYMENT_ID))
                .mapping(Invoice::new);
    }
}
