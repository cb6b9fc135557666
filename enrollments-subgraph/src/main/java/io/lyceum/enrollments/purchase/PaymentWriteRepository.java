package io.lyceum.enrollments.purchase;

import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.PAYMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.REFUNDS;
import static io.lyceum.enrollments.generated.tables.Tables.SUBSCRIPTIONS;
import static org.jooq.impl.DSL.coalesce;

import io.lyceum.enrollments.gateway.Checkout;
import io.lyceum.enrollments.generated.tables.tables.records.PaymentsRecord;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.generated.types.PaymentStatus;
import io.lyceum.enrollments.generated.types.PlanSubscriptionStatus;
import io.lyceum.enrollments.generated.types.RefundStatus;
import io.lyceum.starter.id.UuidGenerator;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Payments as they are written. Whoever asks is the platform itself. */
@Repository
class PaymentWriteRepository {

    private final DSLContext database;

    PaymentWriteRepository(DSLContext database) {
        this.database = database;
    }

    void insert(PaymentsRecord row) {
        database.insertInto(PAYMENTS).set(row).execute();
    }

    Optional<PaymentsRecord> find(UUID id) {
        return database.selectFrom(PAYMENTS).where(PAYMENTS.ID.eq(id)).fetchOptional();
    }

    /** A payment, locked until the transaction ends. */
    Optional<PaymentsRecord> lock(UUID id) {
        return database.selectFrom(PAYMENTS).where(PAYMENTS.ID.eq(id)).forUpdate().fetchOptional();
    }

    /** Payments whose seats were held long enough, locked; those that somebody else is at work on are left to them. */
    List<PaymentsRecord> lockExpired(Instant now, int limit) {
        return database.select(PAYMENTS.fields())
                .from(ENROLLMENTS)
                .join(PAYMENTS).on(PAYMENTS.ENROLLMENT_ID.eq(ENROLLMENTS.ID))
                .where(
                        ENROLLMENTS.STATUS.eq(EnrollmentStatus.PENDING_PAYMENT),
                        ENROLLMENTS.SEAT_HELD_UNTIL.le(now),
                        PAYMENTS.STATUS.eq(PaymentStatus.PENDING))
                .orderBy(ENROLLMENTS.SEAT_HELD_UNTIL)
                .limit(limit)
                .forUpdate().of(PAYMENTS).skipLocked()
                .fetchInto(PAYMENTS);
    }

    /** Payments for subscriptions that have not begun, awaited since before some time; locked as above. */
    List<PaymentsRecord> lockExpiredSubscriptions(Instant before, int limit) {
        return database.select(PAYMENTS.fields())
                .from(SUBSCRIPTIONS)
                .join(PAYMENTS).on(PAYMENTS.SUBSCRIPTION_ID.eq(SUBSCRIPTIONS.ID))
                .where(
                        SUBSCRIPTIONS.STATUS.eq(PlanSubscriptionStatus.PENDING_PAYMENT),
                        SUBSCRIPTIONS.CURRENT_PERIOD_END.le(before),
                        PAYMENTS.STATUS.eq(PaymentStatus.PENDING))
                .orderBy(SUBSCRIPTIONS.CURRENT_PERIOD_END)
                .limit(limit)
                .forUpdate().of(PAYMENTS).skipLocked()
                .fetchInto(PAYMENTS);
    }

    /** Writes what was changed in a locked row. */
    void update(PaymentsRecord row) {
        database.update(PAYMENTS).set(row).where(PAYMENTS.ID.eq(row.getId())).execute();
    }

    /** Notes that locked payments failed. */
    void fail(Collection<UUID> ids, String reason, Instant now) {
        database.update(PAYMENTS)
                .set(PAYMENTS.STATUS, PaymentStatus.FAILED)
                .set(PAYMENTS.FAILURE_REASON, reason)
                .setNull(PAYMENTS.CLIENT_SECRET)
                .set(PAYMENTS.VERSION, PAYMENTS.VERSION.plus(1))
                .set(PAYMENTS.UPDATED_AT, now)
                .where(PAYMENTS.ID.in(ids))
                .execute();
    }

    /** Notes that the gateway is at work on a payment, unless it is settled. */
    void process(UUID id, Instant now) {
        database.update(PAYMENTS)
                .set(PAYMENTS.STATUS, PaymentStatus.PROCESSING)
                .set(PAYMENTS.UPDATED_AT, now)
                .where(PAYMENTS.ID.eq(id), PAYMENTS.STATUS.eq(PaymentStatus.PENDING))
                .execute();
    }

    /** Payments that their gateways have been at work on since some time, and were not asked for since another; those first that wait longest. */
    List<PaymentsRecord> listProcessing(Instant since, Instant askedBefore, int limit) {
        return database.selectFrom(PAYMENTS)
                .where(
                        PAYMENTS.STATUS.eq(PaymentStatus.PROCESSING),
                        PAYMENTS.GATEWAY_REFERENCE.isNotNull(),
                        PAYMENTS.UPDATED_AT.le(since),
                        PAYMENTS.ASKED_AT.isNull().or(PAYMENTS.ASKED_AT.le(askedBefore)))
                .orderBy(PAYMENTS.ASKED_AT, PAYMENTS.UPDATED_AT)
                .limit(limit)
                .fetch();
    }

    /** Notes that the gateway is asked now, so that others have their turn before it is asked again. */
    void noteAsked(UUID id, Instant now) {
        database.update(PAYMENTS).set(PAYMENTS.ASKED_AT, now).where(PAYMENTS.ID.eq(id)).execute();
    }

    /**
     * Notes how a payment was begun at the gateway; telling the same again changes nothing.
     *
     * @return false if it no longer waits
     */
    boolean begun(UUID id, Checkout checkout) {
        return database.update(PAYMENTS)
                .set(PAYMENTS.GATEWAY_REFERENCE, checkout.reference())
                .set(PAYMENTS.CLIENT_SECRET, checkout.clientSecret())
                .where(
                        PAYMENTS.ID.eq(id),
                        PAYMENTS.STATUS.in(PaymentStatus.PENDING, PaymentStatus.PROCESSING),
                        coalesce(PAYMENTS.GATEWAY_REFERENCE, checkout.reference()).eq(checkout.reference()))
                .execute() == 1;
    }

    /** The secrets of those of some payments that are the person's own and still wait. */
    Map<UUID, String> clientSecrets(Set<UUID> ids, UUID payer) {
        return database.select(PAYMENTS.ID, PAYMENTS.CLIENT_SECRET)
                .from(PAYMENTS)
                .where(PAYMENTS.ID.in(ids), PAYMENTS.USER_ID.eq(payer), PAYMENTS.CLIENT_SECRET.isNotNull())
                .fetchMap(PAYMENTS.ID, PAYMENTS.CLIENT_SECRET);
    }

    /** Asks for all of a payment to be given back. */
    void insertRefund(PaymentsRecord payment, String reason, Instant now) {
        database.insertInto(REFUNDS)
                .set(REFUNDS.ID, UuidGenerator.next())
                .set(REFUNDS.PAYMENT_ID, payment.getId())
                .set(REFUNDS.AMOUNT, payment.getAmount())
                .set(REFUNDS.CURRENCY, payment.getCurrency())
                .set(REFUNDS.REASON, reason)
                .set(REFUNDS.STATUS, RefundStatus.PENDING)
                .set(REFUNDS.REQUESTED_AT, now)
                .set(REFUNDS.UPDATED_AT, now)
                .execute();
    }
}
