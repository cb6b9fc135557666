package io.lyceum.assessments.assignment;

import static io.lyceum.assessments.generated.tables.Tables.ASSIGNMENTS;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.SortOrder;
import org.springframework.stereotype.Repository;

/**
 * Assignments, as far as a viewer may see them: a draft is not found, but for those who teach its course, nor is one of a course that is not
 * found.
 */
@Repository
class AssignmentRepository {

    private static final Ordering IN_ORDER = Ordering.by(ASSIGNMENTS.POSITION, SortOrder.ASC, ASSIGNMENTS.ID);

    private final DSLContext database;
    private final Pager pager;
    private final Clock clock;

    AssignmentRepository(DSLContext database, Pager pager, Clock clock) {
        this.database = database;
        this.pager = pager;
        this.clock = clock;
    }

    Map<UUID, Assignment> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        return database.select(ASSIGNMENTS.ID, AssignmentColumns.of(selection, viewer, clock.instant()))
                .from(ASSIGNMENTS)
                .where(ASSIGNMENTS.ID.in(ids), isSeenBy(viewer))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    /** In order. */
    Map<UUID, List<Assignment>> listByLessons(Set<UUID> lessons, Selection selection, Viewer viewer) {
        Map<UUID, List<Assignment>> found = HashMap.newHashMap(lessons.size());
        database.select(ASSIGNMENTS.LESSON_ID, AssignmentColumns.of(selection, viewer, clock.instant()))
                .from(ASSIGNMENTS)
                .where(ASSIGNMENTS.LESSON_ID.in(lessons), isSeenBy(viewer))
                .orderBy(ASSIGNMENTS.LESSON_ID, ASSIGNMENTS.POSITION, ASSIGNMENTS.ID)
                .forEach(row -> found.computeIfAbsent(row.value1(), lesson -> new ArrayList<>()).add(row.value2()));
        return found;
    }

    Map<UUID, Connection<Assignment>> listByCourses(Set<UUID> courses, PageRequest page, Viewer viewer) {
        SelectField<Assignment> row = AssignmentColumns.of(page.node(), viewer, clock.instant());
        return pager.pages(
                courses,
                ASSIGNMENTS.COURSE_ID,
                new PageQuery<>(ASSIGNMENTS, ASSIGNMENTS.ID, row, isSeenBy(viewer), IN_ORDER, "course", page));
    }

    static Condition isSeenBy(Viewer viewer) {
        return CourseAccess.readsTask(viewer, ASSIGNMENTS.IS_PUBLISHED, ASSIGNMENTS.COURSE_ID);
    }
}
