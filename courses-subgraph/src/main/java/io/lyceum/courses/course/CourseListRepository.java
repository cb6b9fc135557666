package io.lyceum.courses.course;

import static io.lyceum.courses.generated.tables.Tables.CATEGORY_PATHS;
import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static io.lyceum.courses.generated.tables.Tables.COURSE_INSTRUCTORS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortOrder;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The courses that belong to something else, newest first, page by page. */
@Repository
class CourseListRepository {

    private static final Ordering NEWEST_FIRST = Ordering.by(COURSES.PUBLISHED_ORDER, SortOrder.DESC, COURSES.ID);

    /** The parent at hand, by the name that {@link Pager#pages} gives it: these courses refer to it by way of another table. */
    private static final Field<UUID> PARENT = DSL.field(name("wanted", "parent_key"), COURSES.ID.getDataType());

    private final DSLContext database;
    private final Pager pager;

    CourseListRepository(DSLContext database, Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    /** The published courses of each organization. */
    Map<UUID, Connection<Course>> pagesByOrganization(Set<UUID> organizations, PageRequest page) {
        return pager.pages(organizations, COURSES.ORGANIZATION_ID, query("organization", page, CourseVisibility.isInCatalogue()));
    }

    /** The courses that each person teaches, as far as the viewer may see them. */
    Map<UUID, Connection<Course>> pagesByInstructor(Set<UUID> people, PageRequest page, Viewer viewer) {
        Condition isTaught = COURSES.ID.in(
                select(COURSE_INSTRUCTORS.COURSE_ID).from(COURSE_INSTRUCTORS).where(COURSE_INSTRUCTORS.USER_ID.eq(PARENT)));
        Map<UUID, Connection<Course>> pages = pager.pages(
                people, PARENT, query("instructor", uncounted(page), CourseVisibility.isVisible(viewer).and(isTaught)));
        return page.wants().totalCount() ? counted(pages, countsByInstructor(people, viewer)) : pages;
    }

    /** The published courses in or below each subject. */
    Map<UUID, Connection<Course>> pagesByCategory(Set<UUID> categories, PageRequest page) {
        Condition isFiled = COURSES.CATEGORY_ID.in(
                select(CATEGORY_PATHS.DESCENDANT_ID).from(CATEGORY_PATHS).where(CATEGORY_PATHS.ANCESTOR_ID.eq(PARENT)));
        Map<UUID, Connection<Course>> pages = pager.pages(
                categories, PARENT, query("category", uncounted(page), CourseVisibility.isInCatalogue().and(isFiled)));
        return page.wants().totalCount() ? counted(pages, countsByCategory(categories)) : pages;
    }

    private Map<UUID, Integer> countsByInstructor(Set<UUID> people, Viewer viewer) {
        return database.select(COURSE_INSTRUCTORS.USER_ID, count())
                .from(COURSE_INSTRUCTORS)
                .straightJoin(COURSES)
                .on(COURSES.ID.eq(COURSE_INSTRUCTORS.COURSE_ID))
                .where(COURSE_INSTRUCTORS.USER_ID.in(people), CourseVisibility.isVisible(viewer))
                .groupBy(COURSE_INSTRUCTORS.USER_ID)
                .fetchMap(COURSE_INSTRUCTORS.USER_ID, count());
    }

    private Map<UUID, Integer> countsByCategory(Set<UUID> categories) {
        return database.select(CATEGORY_PATHS.ANCESTOR_ID, count())
                .from(CATEGORY_PATHS)
                .join(COURSES)
                .on(COURSES.CATEGORY_ID.eq(CATEGORY_PATHS.DESCENDANT_ID))
                .where(CATEGORY_PATHS.ANCESTOR_ID.in(categories), CourseVisibility.isInCatalogue())
                .groupBy(CATEGORY_PATHS.ANCESTOR_ID)
                .fetchMap(CATEGORY_PATHS.ANCESTOR_ID, count());
    }

    private static PageQuery<Course> query(String list, PageRequest page, Condition condition) {
        return new PageQuery<>(COURSES, COURSES.ID, CourseColumns.of(page.node()), condition, NEWEST_FIRST, list, page);
    }

    /** The pager counts by a column of the listed table, which these lists do not have. */
    private static PageRequest uncounted(PageRequest page) {
        PageRequest.Wants wants = page.wants();
        return new PageRequest(
                page.size(),
                page.isBackward(),
                page.cursor(),
                page.node(),
                new PageRequest.Wants(wants.rows(), wants.edgeCursors(), wants.pageCursors(), false));
    }

    private static Map<UUID, Connection<Course>> counted(Map<UUID, Connection<Course>> pages, Map<UUID, Integer> counts) {
        pages.replaceAll((parent, page) -> new Connection<>(page.edges(), page.pageInfo(), counts.getOrDefault(parent, 0)));
        return pages;
    }
}
