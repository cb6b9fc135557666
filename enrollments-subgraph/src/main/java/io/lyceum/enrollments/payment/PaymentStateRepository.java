package io.lyceum.enrollments.payment;

import static io.lyceum.enrollments.generated.tables.Tables.PAYMENTS;
import static org.jooq.impl.DSL.noCondition;

import io.lyceum.enrollments.generated.tables.tables.records.PaymentsRecord;
import io.lyceum.enrollments.generated.types.PaymentStatus;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Whole rows of payments, for those who are told of them and are not people. */
@Repository
class PaymentStateRepository {

    private static final Condition IS_SETTLED = PAYMENTS.STATUS.notIn(PaymentStatus.PENDING, PaymentStatus.PROCESSING);

    private final DSLContext database;

    PaymentStateRepository(DSLContext database) {
        this.database = database;
    }

    long count() {
        return database.fetchCount(PAYMENTS, IS_SETTLED);
    }

    /** The next settled payments in the order of their keys. */
    List<PaymentsRecord> list(@Nullable UUID after, int limit) {
        return database.selectFrom(PAYMENTS)
                .where(IS_SETTLED, after == null ? noCondition() : PAYMENTS.ID.gt(after))
                .orderBy(PAYMENTS.ID)
                .limit(limit)
                .fetch();
    }
}
