package io.lyceum.courses.content;

import static io.lyceum.courses.generated.tables.Tables.CONTENT_ITEMS;
import static io.lyceum.courses.generated.tables.Tables.CONTENT_VERSIONS;
import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static io.lyceum.courses.generated.tables.Tables.LESSONS;
import static io.lyceum.courses.generated.tables.Tables.UPLOADED_FILES;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import io.lyceum.courses.course.CourseVisibility;
import io.lyceum.courses.generated.tables.tables.ContentVersions;
import io.lyceum.courses.generated.types.ContentVersionStatus;
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
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** The versions of content items that somebody may see already. */
@Repository
class ContentVersionRepository {

    private static final ContentVersions OTHERS = CONTENT_VERSIONS.as("others");

    private final DSLContext database;

    ContentVersionRepository(DSLContext database) {
        this.database = database;
    }

    /** The newest published version of each item. */
    Map<UUID, ContentVersion> findNewest(Set<UUID> items, Selection selection) {
        return database.select(CONTENT_VERSIONS.CONTENT_ITEM_ID, version(selection))
                .from(CONTENT_VERSIONS)
                .leftJoin(UPLOADED_FILES)
                .on(UPLOADED_FILES.ID.eq(CONTENT_VERSIONS.FILE_ID))
                .where(CONTENT_VERSIONS.CONTENT_ITEM_ID.in(items), isPublished(CONTENT_VERSIONS))
                .and(CONTENT_VERSIONS.NUMBER.eq(select(max(OTHERS.NUMBER))
                        .from(OTHERS)
                        .where(OTHERS.CONTENT_ITEM_ID.eq(CONTENT_VERSIONS.CONTENT_ITEM_ID), isPublished(OTHERS))))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    /** All versions of each item, newest first, for those who work on the course; for others the items are absent. */
    Map<UUID, List<ContentVersion>> listByItems(Set<UUID> items, Selection selection, Viewer viewer) {
        Map<UUID, List<ContentVersion>> found = HashMap.newHashMap(items.size());
        database.select(CONTENT_ITEMS.ID, CONTENT_VERSIONS.NUMBER, version(selection))
                .from(CONTENT_ITEMS)
                .straightJoin(LESSONS)
                .on(LESSONS.ID.eq(CONTENT_ITEMS.LESSON_ID))
                .straightJoin(COURSES)
                .on(COURSES.ID.eq(LESSONS.COURSE_ID))
                .leftJoin(CONTENT_VERSIONS)
                .on(CONTENT_VERSIONS.CONTENT_ITEM_ID.eq(CONTENT_ITEMS.ID))
                .leftJoin(UPLOADED_FILES)
                .on(UPLOADED_FILES.ID.eq(CONTENT_VERSIONS.FILE_ID))
                .where(CONTENT_ITEMS.ID.in(items), CourseVisibility.worksOn(viewer))
                .orderBy(CONTENT_ITEMS.ID, CONTENT_VERSIONS.NUMBER.desc())
                .forEach(row -> {
                    List<ContentVersion> versions = found.computeIfAbsent(row.value1(), item -> new ArrayList<>());
                    if (row.value2() != null) {
                        versions.add(row.value3());
                    }
                });
        return found;
    }

    private static Condition isPublished(ContentVersions versions) {
        return versions.STATUS.eq(ContentVersionStatus.PUBLISHED);
    }

    private static SelectField<ContentVersion> version(Selection selection) {
        return row(
                        selection.pick("number", CONTENT_VERSIONS.NUMBER),
                        selection.pick("status", CONTENT_VERSIONS.STATUS),
                        selection.pick("body", CONTENT_VERSIONS.BODY),
                        selection.pick("url", CONTENT_VERSIONS.CONTENT_URL),
                        selection.pick("durationSeconds", CONTENT_VERSIONS.DURATION_SECONDS),
                        UploadedFileRepository.file(selection.has("file")),
                        selection.pick("publishedAt", CONTENT_VERSIONS.PUBLISHED_AT))
                .mapping((number, status, body, url, duration, file, publishedAt) ->
                        new ContentVersion(number, status, body, url, duration, file.orElse(null), publishedAt));
    }
}
