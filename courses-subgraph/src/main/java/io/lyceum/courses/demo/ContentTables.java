package io.lyceum.courses.demo;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.demo.DemoSchool;
import io.lyceum.demo.catalogue.Lesson;
import io.lyceum.demo.content.ContentItem;
import io.lyceum.demo.content.ContentVersion;
import io.lyceum.demo.content.UploadedFile;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the lessons of the demo school hold. */
final class ContentTables {

    private final BatchInsert files;
    private final BatchInsert items;
    private final BatchInsert versions;
    private final Map<UUID, UUID> courseByFile;

    ContentTables(ImportWriter writer, DemoSchool school) {
        courseByFile = courseByFile(school);
        files = writer.into(
                "uploaded_files",
                "id",
                "course_id",
                "uploaded_by",
                "name",
                "content_type",
                "size_bytes",
                "file_url",
                "checksum",
                "uploaded_at");
        items = writer.into("content_items", "id", "lesson_id", "type", "title", "position", "created_at", "updated_at");
        versions = writer.into(
                "content_versions",
                "content_item_id",
                "number",
                "status",
                "body",
                "content_url",
                "duration_seconds",
                "file_id",
                "created_by",
                "created_at",
                "published_at");
    }

    /** A file belongs to the course of the lesson in whose content it is. */
    private static Map<UUID, UUID> courseByFile(DemoSchool school) {
        Map<UUID, UUID> courseByLesson = school.lessons().stream().collect(Collectors.toMap(Lesson::id, Lesson::courseId));
        Map<UUID, UUID> lessonByItem =
                school.contentItems().stream().collect(Collectors.toMap(ContentItem::id, ContentItem::lessonId));
        Map<UUID, UUID> courses = new HashMap<>();
        for (ContentVersion version : school.contentVersions()) {
            if (version.fileId() != null) {
                courses.put(version.fileId(), courseByLesson.get(lessonByItem.get(version.contentItemId())));
            }
        }
        return courses;
    }

    void add(UploadedFile file) {
        files.add(
                file.id(),
                courseByFile.get(file.id()),
                file.ownerId(),
                file.name(),
                file.contentType(),
                file.sizeBytes(),
                file.url().toString(),
                HexFormat.of().parseHex(file.sha256()),
                file.uploadedAt());
    }

    void add(ContentItem item) {
        items.add(item.id(), item.lessonId(), item.type(), item.title(), item.position(), item.createdAt(), item.updatedAt());
    }

    void add(ContentVersion version) {
        versions.add(
                version.contentItemId(),
                version.number(),
                version.status(),
                version.body(),
                CourseTables.text(version.url()),
                version.durationSeconds(),
                version.fileId(),
                version.createdBy(),
                version.createdAt(),
                version.publishedAt());
    }
}
