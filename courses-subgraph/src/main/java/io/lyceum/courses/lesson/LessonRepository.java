package io.lyceum.courses.lesson;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static io.lyceum.courses.generated.tables.Tables.LESSONS;

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
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

/** The lessons that a viewer may see. */
@Repository
class LessonRepository {

    private final DSLContext database;

    LessonRepository(DSLContext database) {
        this.database = database;
    }

    Map<UUID, Lesson> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        return select(LESSONS.ID, selection, LESSONS.ID.in(ids).and(LessonVisibility.isVisible(viewer)))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** The lessons of each module, in order, without the nested ones. */
    Map<UUID, List<Lesson>> listByModules(Set<UUID> modules, Selection selection, Viewer viewer) {
        return list(LESSONS.MODULE_ID, modules, selection, viewer, LESSONS.PARENT_LESSON_ID.isNull());
    }

    /** The lessons nested under each lesson, in order. */
    Map<UUID, List<Lesson>> listByParents(Set<UUID> parents, Selection selection, Viewer viewer) {
        return list(LESSONS.PARENT_LESSON_ID, parents, selection, viewer, LessonVisibility.isParentInSight(viewer));
    }

    private Map<UUID, List<Lesson>> list(
            Field<UUID> owner, Set<UUID> owners, Selection selection, Viewer viewer, Condition which) {
        Condition isVisible = LessonVisibility.isInSight(LESSONS, viewer).and(CourseVisibility.isVisible(viewer));
        Map<UUID, List<Lesson>> found = HashMap.newHashMap(owners.size());
        select(owner, selection, owner.in(owners).and(which).and(isVisible))
                .orderBy(owner, LESSONS.POSITION, LESSONS.ID)
                .forEach(row -> found.computeIfAbsent(row.value1(), key -> new ArrayList<>()).add(row.value2()));
        return found;
    }

    private SelectConditionStep<Record2<UUID, Lesson>> select(Field<UUID> key, Selection selection, Condition which) {
        return database.select(key, LessonColumns.of(selection))
                .from(LESSONS)
                .straightJoin(COURSES)
                .on(COURSES.ID.eq(LESSONS.COURSE_ID))
                .where(which);
    }
}
