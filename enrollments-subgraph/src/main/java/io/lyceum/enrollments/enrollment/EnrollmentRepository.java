package io.lyceum.enrollments.enrollment;

import static io.lyceum.enrollments.enrollment.EnrollmentColumns.enrollment;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import io.lyceum.enrollments.generated.types.EnrollmentFilter;
import io.lyceum.enrollments.instructor.CourseInstructors;
import io.lyceum.enrollments.visibility.OwnOrScope;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Enrollments, as far as a viewer may see them. */
@Repository
class EnrollmentRepository {

    private static final String READ_SCOPE = "enrollments:read";

    private static final OwnOrScope RULE = new OwnOrScope(READ_SCOPE, ENROLLMENTS.USER_ID);

    private final DSLContext database;
    private final Pager pager;

    EnrollmentRepository(DSLContext database, Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    Map<UUID, Enrollment> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        if (RULE.hidesAllFrom(viewer)) {
            return Map.of();
        }
        return database.select(ENROLLMENTS.ID, enrollment(selection))
                .from(ENROLLMENTS)
                .where(ENROLLMENTS.ID.in(ids), isVisible(viewer))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    /** A learner's live enrollment in each course, or, where none is live, the newest. */
    Map<UUID, Enrollment> findOwnByCourses(Set<UUID> courses, Selection selection, UUID learner) {
        Map<UUID, Enrollment> enrollments = new HashMap<>();
        database.select(ENROLLMENTS.COURSE_ID, enrollment(selection))
                .from(ENROLLMENTS)
                .where(ENROLLMENTS.USER_ID.eq(learner), ENROLLMENTS.COURSE_ID.in(courses))
                // The row that counts comes last and stays.
                .orderBy(field(LiveEnrollments.isLive()), ENROLLMENTS.ENROLLED_AT, ENROLLMENTS.ID)
                .forEach(found -> enrollments.put(found.value1(), found.value2()));
        return enrollments;
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
        Set<UUID> taught = viewer.isAnonymous()
                ? Set.of()
                : new HashSet<>(database.fetchValues(CourseInstructors.taughtBy(viewer.requireId(), courses)));
        Set<UUID> others = new HashSet<>(courses);
        others.removeAll(taught);
        Map<UUID, Connection<Enrollment>> pages = new HashMap<>(pages(taught, ENROLLMENTS.COURSE_ID, page, noCondition()));
        pages.putAll(pages(others, ENROLLMENTS.COURSE_ID, page, OwnOrScope.isOwn(ENROLLMENTS.USER_ID, viewer)));
        return pages;
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
                EnrollmentColumns.ordering(page.order()),
                String.valueOf(page.filter()),
                page.request());
    }

    private static Condition isVisible(Viewer viewer) {
        return RULE.isVisible(viewer, ENROLLMENTS.COURSE_ID);
    }

    private static Condition matches(@Nullable EnrollmentFilter filter) {
        return filter == null || filter.getStatus() == null ? noCondition() : ENROLLMENTS.STATUS.in(filter.getStatus());
    }
}
