package io.lyceum.enrollments.certificate;

import static io.lyceum.enrollments.generated.tables.Tables.CERTIFICATES;
import static org.jooq.impl.DSL.noCondition;

import io.lyceum.enrollments.generated.tables.tables.records.CertificatesRecord;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Whole rows of certificates, for those who are told of them and are not people. */
@Repository
class CertificateStateRepository {

    private final DSLContext database;

    CertificateStateRepository(DSLContext database) {
        this.database = database;
    }

    long count() {
        return database.fetchCount(CERTIFICATES);
    }

    List<CertificatesRecord> find(Collection<UUID> certificates) {
        return database.selectFrom(CERTIFICATES).where(CERTIFICATES.ID.in(certificates)).fetch();
    }

    /** The next certificates in the order of their keys. */
    List<CertificatesRecord> list(@Nullable UUID after, int limit) {
        return database.selectFrom(CERTIFICATES)
                .where(after == null ? noCondition() : CERTIFICATES.ID.gt(after))
                .orderBy(CERTIFICATES.ID)
                .limit(limit)
                .fetch();
    }
}
