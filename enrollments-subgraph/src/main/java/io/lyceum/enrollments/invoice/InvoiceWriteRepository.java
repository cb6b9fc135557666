package io.lyceum.enrollments.invoice;

import static io.lyceum.enrollments.generated.tables.Tables.DISPLAY_NAMES;
import static io.lyceum.enrollments.generated.tables.Tables.INVOICES;
import static io.lyceum.enrollments.generated.tables.Tables.INVOICE_LINES;
import static io.lyceum.enrollments.generated.tables.Tables.INVOICE_SEQUENCES;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Invoices as they are written. */
@Repository
class InvoiceWriteRepository {

    private static final String YEARS_PREFIX = "INV-%d-";

    private final DSLContext database;

    InvoiceWriteRepository(DSLContext database) {
        this.database = database;
    }

    Optional<String> findName(UUID person) {
        return database.select(DISPLAY_NAMES.DISPLAY_NAME)
                .from(DISPLAY_NAMES)
                .where(DISPLAY_NAMES.USER_ID.eq(person))
                .fetchOptional(DISPLAY_NAMES.DISPLAY_NAME);
    }

    /** Takes the next number of a year. */
    int nextNumber(int year) {
        int counted = database.update(INVOICE_SEQUENCES)
                .set(INVOICE_SEQUENCES.LAST_NUMBER, INVOICE_SEQUENCES.LAST_NUMBER.plus(1))
                .where(INVOICE_SEQUENCES.YEAR.eq(year))
                .execute();
        if (counted == 0) {
            begin(year);
        }
        return database.select(INVOICE_SEQUENCES.LAST_NUMBER)
                .from(INVOICE_SEQUENCES)
                .where(INVOICE_SEQUENCES.YEAR.eq(year))
                // A rival can have begun the year since this transaction did.
                .forUpdate()
                .fetchSingle(INVOICE_SEQUENCES.LAST_NUMBER);
    }

    /** Begins a year after the numbers that an import brought, unless a rival has just begun it. */
    private void begin(int year) {
        String prefix = YEARS_PREFIX.formatted(year);
        Field<Integer> last = max(substring(INVOICES.NUMBER, prefix.length() + 1).cast(Integer.class));
        database.insertInto(INVOICE_SEQUENCES, INVOICE_SEQUENCES.YEAR, INVOICE_SEQUENCES.LAST_NUMBER)
                .select(select(val(year), coalesce(last, inline(0)).plus(1)).from(INVOICES).where(INVOICES.NUMBER.startsWith(prefix)))
                .onDuplicateKeyUpdate()
                .set(INVOICE_SEQUENCES.LAST_NUMBER, INVOICE_SEQUENCES.LAST_NUMBER.plus(1))
                .execute();
    }

    void insert(UUID id, InvoiceDraft draft, String number, String buyer, Instant now) {
        database.insertInto(INVOICES)
                .set(INVOICES.ID, id)
                .set(INVOICES.PAYMENT_ID, draft.paymentId())
                .set(INVOICES.USER_ID, draft.buyerId())
                .set(INVOICES.NUMBER, number)
                .set(INVOICES.BUYER_NAME, buyer)
                .set(INVOICES.CURRENCY, draft.currency())
                .set(INVOICES.SUBTOTAL, draft.price())
                .set(INVOICES.DISCOUNT, draft.price().subtract(draft.total()))
                .set(INVOICES.TAX, BigDecimal.ZERO)
                .set(INVOICES.TOTAL, draft.total())
                .set(INVOICES.ISSUED_AT, now)
                .execute();
        database.insertInto(INVOICE_LINES)
                .set(INVOICE_LINES.INVOICE_ID, id)
                .set(INVOICE_LINES.POSITION, 1)
                .set(INVOICE_LINES.DESCRIPTION, draft.description())
                .set(INVOICE_LINES.QUANTITY, 1)
                .set(INVOICE_LINES.UNIT_PRICE, draft.price())
                .set(INVOICE_LINES.TOTAL, draft.price())
                .execute();
    }
}
