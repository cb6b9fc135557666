package io.lyceum.courses.lesson;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static io.lyceum.courses.generated.tables.Tables.LESSONS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import io.lyceum.courses.course.CourseVisibility;
import io.lyceum.courses.generated.tables.tables.Lessons;
import io.lyceum.courses.generated.types.LessonType;
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
import org.jooq.Record8;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

/**
 * The lessons of the courses that a viewer may see. A lesson that is not published is there for those who work on its course only, and with
 * it whatever is nested under it.
 */
@Repository
class LessonRepository {

    private static final Lessons PARENTS = LESSONS.as("parents");

    private final DSLContext database;

    LessonRepository(DSLContext database) {
        this.database = database;
    }

    Map<UUID, Lesson> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        Condition hasParentInSight = LESSONS.PARENT_LESSON_ID.isNull().or(isParentInSight(viewer));
        return select(LESSONS.ID, selection, viewer, LESSONS.ID.in(ids).and(hasParentInSight))
                .fetchMap(row -> row.value1(), LessonRepository::lesson);
    }

    /** The lessons of each module, in order, without the nested ones. */
    Map<UUID, List<Lesson>> listByModules(Set<UUID> modules, Selection selection, Viewer viewer) {
        return list(LESSONS.MODULE_ID, modules, selection, viewer, LESSONS.PARENT_LESSON_ID.isNull());
    }

    /** The lessons nested under each lesson, in order. */
    Map<UUID, List<Lesson>> listByParents(Set<UUID> parents, Selection selection, Viewer viewer) {
        return list(LESSONS.PARENT_LESSON_ID, parents, selection, viewer, isParentInSight(viewer));
    }

    private Map<UUID, List<Lesson>> list(
            Field<UUID> owner, Set<UUID> owners, Selection selection, Viewer viewer, Condition which) {
        Map<UUID, List<Lesson>> found = HashMap.newHashMap(owners.size());
        select(owner, selection, viewer, owner.in(owners).and(which))
                .orderBy(owner, LESSONS.POSITION, LESSONS.ID)
                .forEach(row -> found.computeIfAbsent(row.value1(), key -> new ArrayList<>()).add(lesson(row)));
        return found;
    }

    private SelectConditionStep<Record8<UUID, UUID, String, LessonType, Integer, Integer, Boolean, Boolean>> select(
            Field<UUID> key, Selection selection, Viewer viewer, Condition which) {
        return database.select(
                        key,
                        LESSONS.ID,
                        selection.pick("title", LESSONS.TITLE),
                        selection.pick("type", LESSONS.TYPE),
                        selection.pick("position", LESSONS.POSITION),
                        selection.pick("durationMinutes", LESSONS.DURATION_MINUTES),
                        selection.pick("isPreview", LESSONS.IS_PREVIEW),
                        selection.pick("isMandatory", LESSONS.IS_MANDATORY))
                .from(LESSONS)
                .straightJoin(COURSES)
                .on(COURSES.ID.eq(LESSONS.COURSE_ID))
                .where(which, isInSight(LESSONS, viewer), CourseVisibility.isVisible(viewer));
    }

    private static Condition isParentInSight(Viewer viewer) {
        return exists(selectOne()
                .from(PARENTS)
                .where(PARENTS.ID.eq(LESSONS.PARENT_LESSON_ID), isInSight(PARENTS, viewer)));
    }

    private static Condition isInSight(Lessons lessons, Viewer viewer) {
        return lessons.DELETED_AT.isNull().and(lessons.IS_PUBLISHED.isTrue().or(CourseVisibility.worksOn(viewer)));
    }

    private static Lesson lesson(Record8<UUID, UUID, String, LessonType, Integer, Integer, Boolean, Boolean> row) {
        return new Lesson(
                row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7(), row.value8());
    }
}
