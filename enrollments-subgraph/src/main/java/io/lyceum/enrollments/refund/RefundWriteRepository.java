package io.lyceum.enrollments.refund;

import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.PAYMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.REFUNDS;

import io.lyceum.enrollments.generated.tables.tables.records.EnrollmentsRecord;
import io.lyceum.enrollments.generated.tables.tables.records.PaymentsRecord;
import io.lyceum.enrollments.generated.tables.tables.records.RefundsRecord;
import io.lyceum.enrollments.generated.types.RefundStatus;
import io.lyceum.starter.id.UuidGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Refunds as they are written. */
@Repository
class RefundWriteRepository {

    private final DSLContext database;

    RefundWriteRepository(DSLContext database) {
        this.database = database;
    }

    /** A payment, locked until the transaction ends: whoever gives it back waits for whoever else does. */
    Optional<PaymentsRecord> lockPayment(UUID id) {
        return database.selectFrom(PAYMENTS).where(PAYMENTS.ID.eq(id)).forUpdate().fetchOptional();
    }

    EnrollmentsRecord lockEnrollment(UUID id) {
        return database.selectFrom(ENROLLMENTS).where(ENROLLMENTS.ID.eq(id)).forUpdate().fetchSingle();
    }

    /** Whether any of a locked payment was given back, or is about to be. */
    boolean isBegun(UUID payment) {
        return database.selectOne()
                .from(REFUNDS)
                .where(REFUNDS.PAYMENT_ID.eq(payment), REFUNDS.STATUS.ne(RefundStatus.FAILED))
                .limit(1)
                // Not what the transaction saw when it began, but what a rival has committed since.
                .forShare()
                .fetchOptional()
                .isPresent();
    }

    UUID insert(PaymentsRecord payment, RefundRequest request, Instant now) {
        UUID id = UuidGenerator.next();
        database.insertInto(REFUNDS)
                .set(REFUNDS.ID, id)
                .set(REFUNDS.PAYMENT_ID, payment.getId())
                .set(REFUNDS.AMOUNT, payment.getAmount())
                .set(REFUNDS.CURRENCY, payment.getCurrency())
                .set(REFUNDS.REASON, request.reason())
                .set(REFUNDS.STATUS, RefundStatus.PENDING)
                .set(REFUNDS.REFUNDED_BY, request.requester())
                .set(REFUNDS.REQUESTED_AT, now)
                .set(REFUNDS.UPDATED_AT, now)
                .execute();
        return id;
    }

    void update(EnrollmentsRecord row) {
        database.update(ENROLLMENTS).set(row).where(ENROLLMENTS.ID.eq(row.getId())).execute();
    }

    void update(PaymentsRecord row) {
        database.update(PAYMENTS).set(row).where(PAYMENTS.ID.eq(row.getId())).execute();
    }

    void update(RefundsRecord row) {
        database.update(REFUNDS).set(row).where(REFUNDS.ID.eq(row.getId())).execute();
    }

    Optional<RefundsRecord> find(UUID id) {
        return database.selectFrom(REFUNDS).where(REFUNDS.ID.eq(id)).fetchOptional();
    }

    Optional<RefundsRecord> lock(UUID id) {
        return database.selectFrom(REFUNDS).where(REFUNDS.ID.eq(id)).forUpdate().fetchOptional();
    }

    PaymentsRecord payment(UUID id) {
        return database.selectFrom(PAYMENTS).where(PAYMENTS.ID.eq(id)).fetchSingle();
    }

    /** Notes that the gateway is asked now, so that others have their turn before it is asked again. */
    void noteAsked(UUID id, Instant now) {
        database.update(REFUNDS).set(REFUNDS.ASKED_AT, now).where(REFUNDS.ID.eq(id)).execute();
    }

    /** Refunds that their gateways have not taken on, and were not asked for since some time; those first that wait longest for their turn. */
    List<RefundsRecord> listUnsent(Instant before, int limit) {
        return listPending(REFUNDS.GATEWAY_REFERENCE.isNull(), before, limit);
    }

    /** Refunds that their gateways are at work on, and were not asked for since some time; those first that wait longest for their turn. */
    List<RefundsRecord> listSent(Instant before, int limit) {
        return listPending(REFUNDS.GATEWAY_REFERENCE.isNotNull(), before, limit);
    }

    private List<RefundsRecord> listPending(Condition condition, Instant before, int limit) {
        return database.selectFrom(REFUNDS)
                .where(
                        REFUNDS.STATUS.eq(RefundStatus.PENDING),
                        condition,
                        REFUNDS.REQUESTED_AT.le(before),
                        REFUNDS.ASKED_AT.isNull().or(REFUNDS.ASKED_AT.le(before)))
                .orderBy(REFUNDS.ASKED_AT, REFUNDS.REQUESTED_AT)
                .limit(limit)
                .fetch();
    }
}
