package io.lyceum.courses.module;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static io.lyceum.courses.generated.tables.Tables.MODULES;

import io.lyceum.courses.course.CourseVisibility;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

/** The parts of the courses that a viewer may see. */
@Repository
class ModuleRepository {

    private final DSLContext database;

    ModuleRepository(DSLContext database) {
        this.database = database;
    }

    Map<UUID, Module> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        return select(selection, viewer, MODULES.ID.in(ids)).fetchMap(row -> row.value2(), ModuleRepository::module);
    }

    /** The modules of each course, in order. */
    Map<UUID, List<Module>> listByCourses(Set<UUID> courses, Selection selection, Viewer viewer) {
        Map<UUID, List<Module>> found = HashMap.newHashMap(courses.size());
        select(selection, viewer, MODULES.COURSE_ID.in(courses))
                .orderBy(MODULES.COURSE_ID, MODULES.POSITION, MODULES.ID)
                .forEach(row -> found.computeIfAbsent(row.value1(), course -> new ArrayList<>()).add(module(row)));
        return found;
    }

    private SelectConditionStep<Record4<UUID, UUID, String, Integer>> select(Selection selection, Viewer viewer, Condition which) {
        return database.select(
                        MODULES.COURSE_ID,
                        MODULES.ID,
                        selection.pick("title", MODULES.TITLE),
                        selection.pick("position", MODULES.POSITION))
                .from(MODULES)
                .straightJoin(COURSES)
                .on(COURSES.ID.eq(MODULES.COURSE_ID))
                .where(which, CourseVisibility.isVisible(viewer));
    }

    private static Module module(Record4<UUID, UUID, String, Integer> row) {
        return new Module(row.value2(), row.value3(), row.value4());
    }
}
