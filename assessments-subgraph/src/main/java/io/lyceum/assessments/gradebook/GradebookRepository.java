package io.lyceum.assessments.gradebook;

import static io.lyceum.assessments.generated.tables.Tables.COURSE_INSTRUCTORS;
import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static org.jooq.impl.DSL.row;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.SortOrder;
import org.springframework.stereotype.Repository;

/** The rows of gradebooks: everybody's for graders, their own for learners. */
@Repository
class GradebookRepository {

    private static final Ordering OLDEST_FIRST = Ordering.by(ENROLLMENTS.ENROLLED_AT, SortOrder.ASC, ENROLLMENTS.ID);
    private static final SelectField<GradebookRow> ROW = row(ENROLLMENTS.ID, ENROLLMENTS.USER_ID).mapping(GradebookRow::new);

    private final DSLContext database;
    private final Pager pager;

    GradebookRepository(DSLContext database, Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    /**
     * Pages of the rows of courses. Graders' courses and the others are read apart: a learner's row in a full course is then found, not
     * looked for.
     */
    Map<UUID, Connection<GradebookRow>> listByCourses(Set<UUID> courses, PageRequest page, Viewer viewer) {
        Set<UUID> graded = graded(courses, viewer);
        Set<UUID> others = new HashSet<>(courses);
        others.removeAll(graded);
        Map<UUID, Connection<GradebookRow>> found = HashMap.newHashMap(courses.size());
        Condition isInCourse = ENROLLMENTS.IS_IN_COURSE.isTrue();
        if (!graded.isEmpty()) {
            found.putAll(pages(graded, page, isInCourse.and(CourseAccess.isStaff(viewer, ENROLLMENTS.COURSE_ID))));
        }
        if (!others.isEmpty()) {
            found.putAll(pages(others, page, isInCourse.and(CourseAccess.isOwn(viewer, ENROLLMENTS.USER_ID))));
        }
        return found;
    }

    private Set<UUID> graded(Set<UUID> courses, Viewer viewer) {
        if (viewer.has(CourseAccess.READ_SCOPE)) {
            return courses;
        }
        return viewer.isAnonymous()
                ? Set.of()
                : database.select(COURSE_INSTRUCTORS.COURSE_ID)
                        .from(COURSE_INSTRUCTORS)
                        .where(COURSE_INSTRUCTORS.COURSE_ID.in(courses), COURSE_INSTRUCTORS.USER_ID.eq(viewer.requireId()))
                        .fetchSet(COURSE_INSTRUCTORS.COURSE_ID);
    }

    private Map<UUID, Connection<GradebookRow>> pages(Set<UUID> courses, PageRequest page, Condition condition) {
        return pager.pages(
                courses,
                ENROLLMENTS.COURSE_ID,
                new PageQuery<>(ENROLLMENTS, ENROLLMENTS.ID, ROW, condition, OLDEST_FIRST, "gradebook", page));
    }
}
