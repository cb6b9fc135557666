package io.lyceum.enrollments.bulk;

import static io.lyceum.enrollments.generated.tables.Tables.BULK_ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.BULK_ENROLLMENT_ROWS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.lyceum.enrollments.generated.types.BulkEnrollmentResultFilter;
import io.lyceum.enrollments.visibility.OwnOrScope;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Jobs, as far as a viewer may see them. */
@Repository
class BulkEnrollmentRepository {

    private static final OwnOrScope RULE = new OwnOrScope("enrollments:write", BULK_ENROLLMENTS.REQUESTED_BY);

    /** Unique within a job, which is all that a list of results holds. */
    private static final Ordering AS_GIVEN =
            new Ordering(List.of(new Ordering.Column<>(BULK_ENROLLMENT_ROWS.POSITION, SortOrder.ASC)));

    private final DSLContext database;
    private final Pager pager;

    BulkEnrollmentRepository(DSLContext database, Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    Map<UUID, BulkEnrollment> findByIds(Set<UUID> ids, Viewer viewer) {
        return database.select(
                        BULK_ENROLLMENTS.ID,
                        BULK_ENROLLMENTS.STATUS,
                        BULK_ENROLLMENTS.TYPE,
                        BULK_ENROLLMENTS.ERROR_POLICY,
                        BULK_ENROLLMENTS.TOTAL_COUNT,
                        BULK_ENROLLMENTS.PROCESSED_COUNT,
                        BULK_ENROLLMENTS.ENROLLED_COUNT,
                        BULK_ENROLLMENTS.CREATED_AT,
                        BULK_ENROLLMENTS.FINISHED_AT,
                        BULK_ENROLLMENTS.FAILURE_REASON,
                        BULK_ENROLLMENTS.COURSE_ID)
                .from(BULK_ENROLLMENTS)
                .where(BULK_ENROLLMENTS.ID.in(ids), RULE.isVisible(viewer))
                .fetch(mapping(BulkEnrollment::new))
                .stream()
                .collect(Collectors.toMap(BulkEnrollment::id, Function.identity()));
    }

    /** Whoever asks has been shown the jobs. */
    Map<UUID, Connection<BulkEnrollmentResult>> resultPages(Set<UUID> jobs, BulkEnrollmentResultPage page) {
        PageQuery<BulkEnrollmentResult> query = new PageQuery<>(
                BULK_ENROLLMENT_ROWS,
                BULK_ENROLLMENT_ROWS.ENROLLMENT_ID,
                row(
                                BULK_ENROLLMENT_ROWS.STATUS,
                                BULK_ENROLLMENT_ROWS.FAILURE,
                                BULK_ENROLLMENT_ROWS.USER_ID,
                                BULK_ENROLLMENT_ROWS.ENROLLMENT_ID)
                        .mapping(BulkEnrollmentResult::new),
                matches(page.filter()),
                AS_GIVEN,
                String.valueOf(page.filter()),
                page.request());
        return pager.pages(jobs, BULK_ENROLLMENT_ROWS.BULK_ENROLLMENT_ID, query);
    }

    private static Condition matches(@Nullable BulkEnrollmentResultFilter filter) {
        return filter == null || filter.getStatus() == null ? noCondition() : BULK_ENROLLMENT_ROWS.STATUS.in(filter.getStatus());
    }
}
