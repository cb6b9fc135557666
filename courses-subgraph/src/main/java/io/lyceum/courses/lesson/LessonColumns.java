package io.lyceum.courses.lesson;

import static io.lyceum.courses.generated.tables.Tables.LESSONS;
import static org.jooq.impl.DSL.row;

import io.lyceum.courses.generated.types.LessonType;
import io.lyceum.starter.loader.Selection;
import java.util.UUID;
import org.jooq.SelectField;

/** How a lesson is read from the table {@code lessons}: only the columns that a query selects. */
final class LessonColumns {

    private LessonColumns() {}

    static SelectField<Lesson> of(Selection selection) {
        return row(
                        LESSONS.ID,
                        selection.pick("title", LESSONS.TITLE),
                        selection.pick("summary", LESSONS.SUMMARY),
                        selection.pick("type", LESSONS.TYPE),
                        selection.pick("position", LESSONS.POSITION),
                        selection.pick("durationMinutes", LESSONS.DURATION_MINUTES),
                        selection.pick("isPreview", LESSONS.IS_PREVIEW),
                        selection.pick("isMandatory", LESSONS.IS_MANDATORY),
                        selection.pick("completion", LESSONS.WATCH_PERCENTAGE),
                        selection.pick("completion", LESSONS.READING_MINUTES),
                        selection.pick("module", LESSONS.MODULE_ID),
                        selection.pick("course", LESSONS.COURSE_ID))
                .mapping(LessonColumns::lesson);
    }

    private static Lesson lesson(
            UUID id,
            String title,
            String summary,
            LessonType type,
            Integer position,
            Integer durationMinutes,
            Boolean isPreview,
            Boolean isMandatory,
            Integer watchPercentage,
            Integer readingMinutes,
            UUID moduleId,
            UUID courseId) {
        return new Lesson(
                id,
                title,
                summary,
                type,
                position,
                durationMinutes,
                isPreview,
                isMandatory,
                LessonCompletion.of(watchPercentage, readingMinutes),
                moduleId,
                courseId,
                null);
    }
}
