package io.lyceum.courses.content;

import static io.lyceum.courses.generated.tables.Tables.CONTENT_ITEMS;
import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static io.lyceum.courses.generated.tables.Tables.LESSONS;
import static org.jooq.impl.DSL.row;

import io.lyceum.courses.course.CourseVisibility;
import io.lyceum.courses.lesson.LessonVisibility;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** What lessons hold, for those to whom they are open. */
@Repository
class ContentRepository {

    private final DSLContext database;

    ContentRepository(DSLContext database) {
        this.database = database;
    }

    /** By their ids, for those who work on the course and, in a preview, for everybody. */
    Map<UUID, ContentItem> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        return database.select(CONTENT_ITEMS.ID, item(selection))
                .from(CONTENT_ITEMS)
                .straightJoin(LESSONS)
                .on(LESSONS.ID.eq(CONTENT_ITEMS.LESSON_ID))
                .straightJoin(COURSES)
                .on(COURSES.ID.eq(LESSONS.COURSE_ID))
                .where(CONTENT_ITEMS.ID.in(ids), LessonVisibility.isVisible(viewer), isOpenAnyway(viewer))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    /** The items of each lesson that is open, in order; a closed lesson is absent, an empty one is not. */
    Map<LessonKey, List<ContentItem>> listByLessons(Set<LessonKey> lessons, Selection selection, Viewer viewer) {
        Map<UUID, LessonKey> keys = lessons.stream().collect(Collectors.toMap(LessonKey::id, key -> key, (one, other) -> other));
        List<UUID> opened = lessons.stream().filter(LessonKey::isOpened).map(LessonKey::id).toList();
        Map<UUID, List<ContentItem>> found = HashMap.newHashMap(lessons.size());
        database.select(LESSONS.ID, CONTENT_ITEMS.ID, item(selection))
                .from(LESSONS)
                .straightJoin(COURSES)
                .on(COURSES.ID.eq(LESSONS.COURSE_ID))
                .leftJoin(CONTENT_ITEMS)
                .on(CONTENT_ITEMS.LESSON_ID.eq(LESSONS.ID))
                .where(
                        LESSONS.ID.in(keys.keySet()),
                        LessonVisibility.isVisible(viewer),
                        isOpenAnyway(viewer).or(LESSONS.ID.in(opened)))
                .orderBy(LESSONS.ID, CONTENT_ITEMS.POSITION, CONTENT_ITEMS.ID)
                .forEach(row -> {
                    List<ContentItem> items = found.computeIfAbsent(row.value1(), lesson -> new ArrayList<>());
                    if (row.value2() != null) {
                        items.add(row.value3());
                    }
                });
        return found.entrySet().stream().collect(Collectors.toMap(items -> keys.get(items.getKey()), Map.Entry::getValue));
    }

    private static Condition isOpenAnyway(Viewer viewer) {
        return LESSONS.IS_PREVIEW.isTrue().or(CourseVisibility.worksOn(viewer));
    }

    private static SelectField<ContentItem> item(Selection selection) {
        return row(
                        CONTENT_ITEMS.ID,
                        selection.pick("type", CONTENT_ITEMS.TYPE),
                        selection.pick("title", CONTENT_ITEMS.TITLE),
                        selection.pick("position", CONTENT_ITEMS.POSITION))
                .mapping(ContentItem::new);
    }
}
