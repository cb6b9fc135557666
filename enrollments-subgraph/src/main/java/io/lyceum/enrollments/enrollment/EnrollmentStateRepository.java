package io.lyceum.enrollments.enrollment;

import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static org.jooq.impl.DSL.noCondition;

import io.lyceum.enrollments.generated.tables.tables.records.EnrollmentsRecord;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Whole rows of enrollments, for those who are told of them and are not people. */
@Repository
class EnrollmentStateRepository {

    private final DSLContext database;

    EnrollmentStateRepository(DSLContext database) {
        this.database = database;
    }

    long count() {
        return database.fetchCount(ENROLLMENTS);
    }

    List<EnrollmentsRecord> find(Collection<UUID> enrollments) {
        return database.selectFrom(ENROLLMENTS).where(ENROLLMENTS.ID.in(enrollments)).fetch();
    }

    /** The next enrollments in the order of their keys. */
    List<EnrollmentsRecord> list(@Nullable UUID after, int limit) {
        return database.selectFrom(ENROLLMENTS)
                .where(after == null ? noCondition() : ENROLLMENTS.ID.gt(after))
                .orderBy(ENROLLMENTS.ID)
                .limit(limit)
                .fetch();
    }
}
