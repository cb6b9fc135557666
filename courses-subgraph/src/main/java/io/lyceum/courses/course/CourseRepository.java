package io.lyceum.courses.course;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static io.lyceum.courses.generated.tables.Tables.COURSE_PREREQUISITES;
import static io.lyceum.courses.generated.tables.Tables.FORMER_SLUGS;

import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Courses, as far as a viewer may see them: a hidden one is not found. */
@Repository
class CourseRepository {

    private final DSLContext database;

    CourseRepository(DSLContext database) {
        this.database = database;
    }

    Map<UUID, Course> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        return find(COURSES.ID, ids, selection, viewer);
    }

    /** By the slugs that courses have; for what is left, in another statement, by those that they had. */
    Map<String, Course> findBySlugs(Set<String> slugs, Selection selection, Viewer viewer) {
        Map<String, Course> found = find(COURSES.SLUG, slugs, selection, viewer);
        if (found.size() == slugs.size()) {
            return found;
        }
        Set<String> unknown = new HashSet<>(slugs);
        unknown.removeAll(found.keySet());
        found.putAll(findByFormerSlugs(unknown, selection, viewer));
        return found;
    }

    /** The courses to have taken before each course, in order. */
    Map<UUID, List<Course>> listPrerequisites(Set<UUID> courses, Selection selection, Viewer viewer) {
        Map<UUID, List<Course>> found = HashMap.newHashMap(courses.size());
        database.select(COURSE_PREREQUISITES.COURSE_ID, CourseColumns.of(selection))
                .from(COURSE_PREREQUISITES)
                .straightJoin(COURSES)
                .on(COURSES.ID.eq(COURSE_PREREQUISITES.PREREQUISITE_ID))
                .where(COURSE_PREREQUISITES.COURSE_ID.in(courses), CourseVisibility.isVisible(viewer))
                .orderBy(COURSE_PREREQUISITES.POSITION, COURSE_PREREQUISITES.PREREQUISITE_ID)
                .forEach(row -> found.computeIfAbsent(row.value1(), course -> new ArrayList<>()).add(row.value2()));
        return found;
    }

    private Map<String, Course> findByFormerSlugs(Set<String> slugs, Selection selection, Viewer viewer) {
        return database.select(FORMER_SLUGS.SLUG, CourseColumns.of(selection))
                .from(FORMER_SLUGS)
                .straightJoin(COURSES)
                .on(COURSES.ID.eq(FORMER_SLUGS.COURSE_ID))
                .where(FORMER_SLUGS.SLUG.in(slugs), CourseVisibility.isVisible(viewer))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    private <K> Map<K, Course> find(Field<K> key, Set<K> keys, Selection selection, Viewer viewer) {
        return database.select(key, CourseColumns.of(selection))
                .from(COURSES)
                .where(key.in(keys), CourseVisibility.isVisible(viewer))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }
}
