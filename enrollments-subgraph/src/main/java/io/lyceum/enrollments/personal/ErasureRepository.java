package io.lyceum.enrollments.personal;

import static io.lyceum.enrollments.generated.tables.Tables.LESSON_PROGRESS;
import static io.lyceum.enrollments.generated.tables.Tables.PAYMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.REFUNDS;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What people wrote. */
@Repository
class ErasureRepository {

    private final DSLContext database;

    ErasureRepository(DSLContext database) {
        this.database = database;
    }

    void forgetNotes(UUID person) {
        database.update(LESSON_PROGRESS)
                .setNull(LESSON_PROGRESS.NOTES)
                .where(LESSON_PROGRESS.USER_ID.eq(person), LESSON_PROGRESS.NOTES.isNotNull())
                .execute();
    }

    /** Why the person's money was to be given back, whoever said so. */
    void forgetRefundReasons(UUID person) {
        database.update(REFUNDS.join(PAYMENTS).on(PAYMENTS.ID.eq(REFUNDS.PAYMENT_ID)))
                .setNull(REFUNDS.REASON)
                .where(PAYMENTS.USER_ID.eq(person), REFUNDS.REASON.isNotNull())
                .execute();
    }
}
