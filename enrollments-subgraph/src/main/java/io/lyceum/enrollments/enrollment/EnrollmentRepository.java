package io.lyceum.enrollments.enrollment;

import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;

import io.lyceum.enrollments.generated.types.EnrollmentFilter;
import io.lyceum.enrollments.generated.types.EnrollmentOrder;
import io.lyceum.enrollments.generated.types.EnrollmentOrderField;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.generated.types.OrderDirection;
import io.lyceum.enrollments.instructor.CourseInstructors;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.SortOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Enrollments, as far as a viewer may see them. */
@Repository
class EnrollmentRepository {

    private static final String READ_SCOPE = "enrollments:read";

    private static final EnrollmentOrder NEWEST_FIRST = EnrollmentOrder.newBuilder()
            .field(EnrollmentOrderField.ENROLLED_AT)
            .direction(OrderDirection.DESC)
            .build();

    private final DSLContext database;
    private final Pager pager;

    EnrollmentRepository(DSLContext database, Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    Map<UUID, Enrollment> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        if (viewer.isAnonymous()) {
            return Map.of();
        }
        return database.select(ENROLLMENTS.ID, enrollment(selection))
                .from(ENROLLMENTS)
                .where(ENROLLMENTS.ID.in(ids), isVisible(viewer))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    Connection<Enrollment> list(EnrollmentPage page, Viewer viewer) {
        return pager.page(query(page, isVisible(viewer)));
    }

    Map<UUID, Connection<Enrollment>> pagesByUser(Set<UUID> users, EnrollmentPage page, Viewer viewer) {
        return pages(users, ENROLLMENTS.USER_ID, page, isVisible(viewer));
    }

    /**
     * One statement for whoever may read all, else one that tells which courses the viewer teaches, and one for each kind: all
     * enrollments of those, and the viewer's own in the others. In one predicate MySQL would walk every enrollment of a course to find
     * the viewer's.
     */
    Map<UUID, Connection<Enrollment>> pagesByCourse(Set<UUID> courses, EnrollmentPage page, Viewer viewer) {
        if (viewer.has(READ_SCOPE)) {
            return pages(courses, ENROLLMENTS.COURSE_ID, page, noCondition());
        }
        Set<UUID> taught = new HashSet<>(database.fetchValues(CourseInstructors.taughtBy(viewer.requireId(), courses)));
        Set<UUID> others = new HashSet<>(courses);
        others.removeAll(taught);
        Map<UUID, Connection<Enrollment>> pages = new HashMap<>(pages(taught, ENROLLMENTS.COURSE_ID, page, noCondition()));
        pages.putAll(pages(others, ENROLLMENTS.COURSE_ID, page, isOwn(viewer)));
        return pages;
    }

    /** How many learn or have completed each course, whoever asks. */
    Map<UUID, Integer> countByCourse(Set<UUID> courses) {
        return database.select(ENROLLMENTS.COURSE_ID, count())
                .from(ENROLLMENTS)
                .where(
                        ENROLLMENTS.COURSE_ID.in(courses),
                        ENROLLMENTS.STATUS.in(EnrollmentStatus.ACTIVE, EnrollmentStatus.COMPLETED))
                .groupBy(ENROLLMENTS.COURSE_ID)
                .fetchMap(ENROLLMENTS.COURSE_ID, count());
    }

    private Map<UUID, Connection<Enrollment>> pages(
            Set<UUID> parents, Field<UUID> parent, EnrollmentPage page, Condition condition) {
        return parents.isEmpty() ? Map.of() : pager.pages(parents, parent, query(page, condition));
    }

    private static PageQuery<Enrollment> query(EnrollmentPage page, Condition condition) {
        return new PageQuery<>(
                ENROLLMENTS,
                ENROLLMENTS.ID,
                enrollment(page.request().node()),
                condition.and(matches(page.filter())),
                ordering(page.order() == null ? NEWEST_FIRST : page.order()),
                String.valueOf(page.filter()),
                page.request());
    }

    private static SelectField<Enrollment> enrollment(Selection selection) {
        return row(
                        ENROLLMENTS.ID,
                        selection.pick("status", ENROLLMENTS.STATUS),
                        selection.pick("type", ENROLLMENTS.TYPE),
                        selection.pick("outcome", ENROLLMENTS.OUTCOME),
                        selection.pick("progressPercentage", ENROLLMENTS.PROGRESS_PERCENTAGE),
                        selection.pick("enrolledAt", ENROLLMENTS.ENROLLED_AT),
                        selection.pick("lastAccessedAt", ENROLLMENTS.LAST_ACCESSED_AT),
                        selection.pick("completedAt", ENROLLMENTS.COMPLETED_AT),
                        selection.pick("expiresAt", ENROLLMENTS.EXPIRES_AT),
                        selection.pick("course", ENROLLMENTS.COURSE_ID),
                        selection.pick("student", ENROLLMENTS.USER_ID))
                .mapping(Enrollment::new);
    }

    private static Condition isVisible(Viewer viewer) {
        if (viewer.has(READ_SCOPE)) {
            return trueCondition();
        }
        return viewer.id() == null
                ? falseCondition()
                : isOwn(viewer).or(CourseInstructors.teaches(viewer.id(), ENROLLMENTS.COURSE_ID));
    }

    private static Condition isOwn(Viewer viewer) {
        return ENROLLMENTS.USER_ID.eq(viewer.requireId());
    }

    private static Condition matches(@Nullable EnrollmentFilter filter) {
        return filter == null || filter.getStatus() == null ? noCondition() : ENROLLMENTS.STATUS.in(filter.getStatus());
    }

    private static Ordering ordering(EnrollmentOrder order) {
        SortOrder direction = order.getDirection() == OrderDirection.DESC ? SortOrder.DESC : SortOrder.ASC;
        Field<?> field =
                switch (order.getField()) {
                    case ENROLLED_AT -> ENROLLMENTS.ENROLLED_AT;
                    case PROGRESS -> ENROLLMENTS.PROGRESS_PERCENTAGE;
                };
        return Ordering.by(field, direction, ENROLLMENTS.ID);
    }
}
