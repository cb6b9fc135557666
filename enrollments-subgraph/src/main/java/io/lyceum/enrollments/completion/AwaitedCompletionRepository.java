package io.lyceum.enrollments.completion;

import static io.lyceum.enrollments.generated.tables.Tables.AWAITED_COMPLETIONS;
import static org.jooq.impl.DSL.excluded;

import io.lyceum.enrollments.generated.tables.tables.records.AwaitedCompletionsRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Enrollments that are completed as soon as what is on its way has arrived. */
@Repository
class AwaitedCompletionRepository {

    private final DSLContext database;

    AwaitedCompletionRepository(DSLContext database) {
        this.database = database;
    }

    /** Notes when to look again. */
    void await(Collection<UUID> enrollments, Instant dueAt) {
        database.insertInto(AWAITED_COMPLETIONS)
                .set(enrollments.stream().map(enrollment -> new AwaitedCompletionsRecord(enrollment, dueAt)).toList())
                .onDuplicateKeyUpdate()
                .set(AWAITED_COMPLETIONS.DUE_AT, excluded(AWAITED_COMPLETIONS.DUE_AT))
                .execute();
    }

    List<UUID> findDue(Instant now, int limit) {
        return database.select(AWAITED_COMPLETIONS.ENROLLMENT_ID)
                .from(AWAITED_COMPLETIONS)
                .where(AWAITED_COMPLETIONS.DUE_AT.le(now))
                .orderBy(AWAITED_COMPLETIONS.DUE_AT)
                .limit(limit)
                .fetch(AWAITED_COMPLETIONS.ENROLLMENT_ID);
    }

    /** Forgets those of some enrollments whose time has come. */
    void forgetDue(Collection<UUID> enrollments, Instant now) {
        database.deleteFrom(AWAITED_COMPLETIONS)
                .where(AWAITED_COMPLETIONS.ENROLLMENT_ID.in(enrollments), AWAITED_COMPLETIONS.DUE_AT.le(now))
                .execute();
    }
}
