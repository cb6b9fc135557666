package io.lyceum.enrollments.permission;

import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.PAYMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.REFUNDS;
import static io.lyceum.enrollments.generated.tables.Tables.SUBSCRIPTIONS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.lyceum.enrollments.generated.types.PaymentStatus;
import io.lyceum.enrollments.generated.types.RefundStatus;
import io.lyceum.enrollments.lesson.CourseStanding;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** How learners stand in their enrollments. */
@Repository
class StandingRepository {

    /** When the money arrived of which nothing was given back, or is about to be. */
    private static final Field<Instant> REFUNDABLE_PAID_AT = field(select(max(PAYMENTS.PAID_AT))
            .from(PAYMENTS)
            .where(
                    PAYMENTS.ENROLLMENT_ID.eq(ENROLLMENTS.ID),
                    PAYMENTS.STATUS.eq(PaymentStatus.SUCCEEDED),
                    PAYMENTS.AMOUNT.gt(BigDecimal.ZERO),
                    notExists(selectOne()
                            .from(REFUNDS)
                            .where(REFUNDS.PAYMENT_ID.eq(PAYMENTS.ID), REFUNDS.STATUS.ne(RefundStatus.FAILED)))));

    private final DSLContext database;

    StandingRepository(DSLContext database) {
        this.database = database;
    }

    /** Those of some enrollments that are a learner's. */
    Map<UUID, LearnerStanding> findOwn(Set<UUID> enrollments, UUID learner) {
        return database.select(
                        ENROLLMENTS.ID,
                        ENROLLMENTS.STATUS,
                        ENROLLMENTS.EXPIRES_AT,
                        SUBSCRIPTIONS.CURRENT_PERIOD_END,
                        ENROLLMENTS.PROGRESS_PERCENTAGE,
                        REFUNDABLE_PAID_AT)
                .from(ENROLLMENTS)
                .leftJoin(SUBSCRIPTIONS)
                .on(SUBSCRIPTIONS.ID.eq(ENROLLMENTS.SUBSCRIPTION_ID))
                .where(ENROLLMENTS.ID.in(enrollments), ENROLLMENTS.USER_ID.eq(learner))
                .fetchMap(
                        ENROLLMENTS.ID,
                        found -> new LearnerStanding(
                                new CourseStanding(found.value2(), found.value3(), found.value4()), found.value5(), found.value6()));
    }
}
