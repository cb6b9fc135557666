package io.lyceum.courses.demo;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.demo.catalogue.CourseModule;
import io.lyceum.demo.catalogue.Lesson;

/** The modules and lessons of the demo school. */
final class LessonTables {

    private final BatchInsert modules;
    private final BatchInsert lessons;

    LessonTables(ImportWriter writer) {
        modules = writer.into("modules", "id", "course_id", "title", "description", "position", "created_at", "updated_at");
        lessons = writer.into(
                "lessons",
                "id",
                "course_id",
                "module_id",
                "parent_lesson_id",
                "title",
                "summary",
                "type",
                "position",
                "duration_minutes",
                "is_preview",
                "is_mandatory",
                "is_published",
                "watch_percentage",
                "reading_minutes",
                "created_at",
                "updated_at");
    }

    void add(CourseModule module) {
        modules.add(
                module.id(),
                module.courseId(),
                module.title(),
                module.description(),
                module.position(),
                module.createdAt(),
                module.updatedAt());
    }

    void add(Lesson lesson) {
        lessons.add(
                lesson.id(),
                lesson.courseId(),
                lesson.moduleId(),
                lesson.parentLessonId(),
                lesson.title(),
                lesson.summary(),
                lesson.type(),
                lesson.position(),
                lesson.durationMinutes(),
                lesson.preview(),
                lesson.mandatory(),
                lesson.published(),
                lesson.minimumWatchPercentage(),
                lesson.minimumReadingMinutes(),
                lesson.createdAt(),
                lesson.updatedAt());
    }
}
