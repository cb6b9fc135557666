package io.lyceum.courses.module;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static io.lyceum.courses.generated.tables.Tables.MODULES;
import static org.jooq.impl.DSL.row;

import io.lyceum.courses.course.CourseVisibility;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.starter.cache.Loaded;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** The parts of the courses that a viewer may see. */
@Repository
class ModuleRepository {

    private static final Selection WHOLE =
            new Selection(Set.of("title", "description", "position", "durationMinutes", "lessonCount", "course"));

    private final DSLContext database;

    ModuleRepository(DSLContext database) {
        this.database = database;
    }

    Map<UUID, Module> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        return select(MODULES.ID, ids, selection, viewer).fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** The modules of each course, in order. */
    Map<UUID, List<Module>> listByCourses(Set<UUID> courses, Selection selection, Viewer viewer) {
        Map<UUID, List<Module>> found = HashMap.newHashMap(courses.size());
        select(MODULES.COURSE_ID, courses, selection, viewer)
                .orderBy(MODULES.COURSE_ID, MODULES.POSITION, MODULES.ID)
                .forEach(row -> found.computeIfAbsent(row.value1(), course -> new ArrayList<>()).add(row.value2()));
        return found;
    }

    /** The same, with everything there is to a module; it is for everybody where the course is published. */
    Map<UUID, Loaded<List<Module>>> loadByCourses(Set<UUID> courses, Viewer viewer) {
        Map<UUID, Loaded<List<Module>>> found = HashMap.newHashMap(courses.size());
        database.select(MODULES.COURSE_ID, COURSES.STATUS, module(WHOLE))
                .from(MODULES)
                .straightJoin(COURSES)
                .on(COURSES.ID.eq(MODULES.COURSE_ID))
                .where(MODULES.COURSE_ID.in(courses), CourseVisibility.isVisible(viewer))
                .orderBy(MODULES.COURSE_ID, MODULES.POSITION, MODULES.ID)
                .forEach(row -> found.computeIfAbsent(
                                row.value1(),
                                course -> new Loaded<>(new ArrayList<>(), row.value2() == CourseStatus.PUBLISHED))
                        .value()
                        .add(row.value3()));
        return found;
    }

    private SelectConditionStep<Record2<UUID, Module>> select(Field<UUID> key, Set<UUID> keys, Selection selection, Viewer viewer) {
        return database.select(key, module(selection))
                .from(MODULES)
                .straightJoin(COURSES)
                .on(COURSES.ID.eq(MODULES.COURSE_ID))
                .where(key.in(keys), CourseVisibility.isVisible(viewer));
    }

    private static SelectField<Module> module(Selection selection) {
        return row(
                        MODULES.ID,
                        selection.pick("title", MODULES.TITLE),
                        selection.pick("description", MODULES.DESCRIPTION),
                        selection.pick("position", MODULES.POSITION),
                        selection.pick("durationMinutes", MODULES.DURATION_MINUTES),
                        selection.pick("lessonCount", MODULES.LESSON_COUNT),
                        selection.pick("course", MODULES.COURSE_ID))
                .mapping(Module::new);
    }
}
