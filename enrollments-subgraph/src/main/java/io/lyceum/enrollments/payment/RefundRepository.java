package io.lyceum.enrollments.payment;

import static io.lyceum.enrollments.generated.tables.Tables.REFUNDS;
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

/** What was given back. Whoever asks has been shown the payments. */
@Repository
class RefundRepository {

    private final DSLContext database;

    RefundRepository(DSLContext database) {
        this.database = database;
    }

    /** The refunds of each payment, oldest first. */
    Map<UUID, List<Refund>> listByPayments(Set<UUID> payments, Selection selection) {
        return database.select(REFUNDS.PAYMENT_ID, refund(selection))
                .from(REFUNDS)
                .where(REFUNDS.PAYMENT_ID.in(payments))
                .orderBy(REFUNDS.PAYMENT_ID, REFUNDS.REQUESTED_AT, REFUNDS.ID)
                .collect(Records.intoGroups());
    }

    private static SelectField<Refund> refund(Selection selection) {
        return row(
                        MoneyColumns.pick(selection, "amount", REFUNDS.AMOUNT, REFUNDS.CURRENCY),
                        selection.pick("reason", REFUNDS.REASON),
                        selection.pick("status", REFUNDS.STATUS),
                        selection.pick("failureReason", REFUNDS.FAILURE_REASON),
                        selection.pick("requestedAt", REFUNDS.REQUESTED_AT),
                        selection.pick("refundedAt", REFUNDS.REFUNDED_AT))
                .mapping(Refund::new);
    }
}
