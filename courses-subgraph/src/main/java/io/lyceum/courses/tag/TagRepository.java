package io.lyceum.courses.tag;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static io.lyceum.courses.generated.tables.Tables.COURSE_TAGS;
import static io.lyceum.courses.generated.tables.Tables.TAGS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.lyceum.courses.course.CourseVisibility;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Catchwords. They are everybody's; what a course carries, whoever may see the course. */
@Repository
class TagRepository {

    private static final Ordering BY_NAME = Ordering.by(TAGS.NAME, SortOrder.ASC, TAGS.ID);

    private final DSLContext database;
    private final Pager pager;

    TagRepository(DSLContext database, Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    Map<UUID, Tag> findByIds(Set<UUID> ids, Selection selection) {
        return database.select(TAGS.ID, tag(selection))
                .from(TAGS)
                .where(TAGS.ID.in(ids))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    /** Those whose names begin like a text; all without one. */
    Connection<Tag> list(@Nullable String beginning, PageRequest page) {
        String wanted = beginning == null ? "" : beginning.strip();
        Condition begins = wanted.isEmpty() ? noCondition() : TAGS.NAME.startsWith(wanted);
        return pager.page(new PageQuery<>(TAGS, TAGS.ID, tag(page.node()), begins, BY_NAME, wanted, page));
    }

    /** The tags of each course, by name. */
    Map<UUID, List<Tag>> listByCourses(Set<UUID> courses, Selection selection, Viewer viewer) {
        Map<UUID, List<Tag>> found = HashMap.newHashMap(courses.size());
        database.select(COURSE_TAGS.COURSE_ID, tag(selection))
                .from(COURSE_TAGS)
                .straightJoin(COURSES)
                .on(COURSES.ID.eq(COURSE_TAGS.COURSE_ID))
                .straightJoin(TAGS)
                .on(TAGS.ID.eq(COURSE_TAGS.TAG_ID))
                .where(COURSE_TAGS.COURSE_ID.in(courses), CourseVisibility.isVisible(viewer))
                .orderBy(TAGS.NAME, TAGS.ID)
                .forEach(row -> found.computeIfAbsent(row.value1(), course -> new ArrayList<>()).add(row.value2()));
        return found;
    }

    private static SelectField<Tag> tag(Selection selection) {
        return row(
                        TAGS.ID,
                        selection.pick("name", TAGS.NAME),
                        selection.pick("slug", TAGS.SLUG),
                        selection.pick("color", TAGS.COLOR),
                        selection.pick("courseCount", TAGS.COURSE_COUNT))
                .mapping(Tag::new);
    }
}
