package io.lyceum.enrollments.certificate;

import static io.lyceum.enrollments.certificate.CertificateColumns.certificate;
import static io.lyceum.enrollments.certificate.CertificateVisibility.isVisible;
import static io.lyceum.enrollments.generated.tables.Tables.CERTIFICATES;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import io.lyceum.enrollments.generated.types.CertificateFilter;
import io.lyceum.enrollments.generated.types.CertificateStatus;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Certificates, as far as a viewer may see them. */
@Repository
class CertificateRepository {

    private static final Ordering NEWEST_FIRST = Ordering.by(CERTIFICATES.ISSUED_AT, SortOrder.DESC, CERTIFICATES.ID);

    private static final Field<Boolean> IS_VALID = field(CERTIFICATES.STATUS.eq(CertificateStatus.VALID));

    private final DSLContext database;
    private final Pager pager;

    CertificateRepository(DSLContext database, Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    Map<UUID, Certificate> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        if (CertificateVisibility.hidesAllFrom(viewer)) {
            return Map.of();
        }
        return database.select(CERTIFICATES.ID, certificate(selection))
                .from(CERTIFICATES)
                .where(CERTIFICATES.ID.in(ids), isVisible(viewer))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    /** The valid certificate of each enrollment, or, where it has none, the newest revoked one. */
    Map<UUID, Certificate> findByEnrollments(Set<UUID> enrollments, Selection selection, Viewer viewer) {
        Map<UUID, Certificate> certificates = new HashMap<>();
        database.select(CERTIFICATES.ENROLLMENT_ID, certificate(selection))
                .from(CERTIFICATES)
                .where(CERTIFICATES.ENROLLMENT_ID.in(enrollments), isVisible(viewer))
                // The row that counts comes last and stays.
                .orderBy(IS_VALID, CERTIFICATES.ISSUED_AT, CERTIFICATES.ID)
                .forEach(found -> certificates.put(found.value1(), found.value2()));
        return certificates;
    }

    Connection<Certificate> list(CertificatePage page, Viewer viewer) {
        return pager.page(query(page, viewer));
    }

    Map<UUID, Connection<Certificate>> pagesByUser(Set<UUID> users, CertificatePage page, Viewer viewer) {
        return pager.pages(users, CERTIFICATES.USER_ID, query(page, viewer));
    }

    private static PageQuery<Certificate> query(CertificatePage page, Viewer viewer) {
        return new PageQuery<>(
                CERTIFICATES,
                CERTIFICATES.ID,
                certificate(page.request().node()),
                isVisible(viewer).and(matches(page.filter())),
                NEWEST_FIRST,
                String.valueOf(page.filter()),
                page.request());
    }

    private static Condition matches(@Nullable CertificateFilter filter) {
        return filter == null || filter.getStatus() == null ? noCondition() : CERTIFICATES.STATUS.in(filter.getStatus());
    }
}
