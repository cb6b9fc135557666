package io.lyceum.courses.oulad;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.oulad.OuladIds;
import io.lyceum.oulad.PageRow;
import io.lyceum.oulad.Presentation;
import java.time.Instant;
import java.util.UUID;

/** What the pages of a course become: a module for each activity type, a lesson for each page. */
final class LessonTables {

    private final BatchInsert modules;
    private final BatchInsert lessons;

    LessonTables(ImportWriter writer) {
        modules = writer.into("modules", "id", "course_id", "title", "position", "created_at", "updated_at");
        lessons = writer.into(
                "lessons",
                "id",
                "course_id",
                "module_id",
                "title",
                "type",
                "position",
                "is_preview",
                "is_mandatory",
                "is_published",
                "created_at",
                "updated_at");
    }

    void add(Outline.Part part) {
        Presentation presentation = part.presentation();
        Instant start = presentation.at(0);
        UUID course = OuladIds.course(presentation);
        UUID module = OuladIds.module(presentation, part.activityType());
        String title = Activity.title(part.activityType());
        modules.add(module, course, title, part.position(), start, start);
        int position = 1;
        for (PageRow page : part.pages()) {
            lessons.add(
                    OuladIds.lesson(page),
                    course,
                    module,
                    title + " " + page.id(),
                    Activity.lessonType(part.activityType()),
                    position++,
                    false,
                    false,
                    true,
                    start,
                    start);
        }
    }
}
