package io.lyceum.enrollments.lesson;

import io.lyceum.enrollments.generated.types.SaveLessonNotesErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The progress that carries the notes, or why they were not saved. */
record SaveLessonNotesPayload(@Nullable UUID progressId, List<SaveLessonNotesError> errors) {

    static SaveLessonNotesPayload of(Noting noting) {
        return switch (noting) {
            case Noting.Saved saved -> new SaveLessonNotesPayload(saved.progressId(), List.of());
            case Noting.Refused refused -> new SaveLessonNotesPayload(null, List.of(error(refused.code())));
        };
    }

    private static SaveLessonNotesError error(SaveLessonNotesErrorCode code) {
        return switch (code) {
            case ENROLLMENT_NOT_FOUND -> error(code, "You have no such enrollment.", "enrollmentId");
            case LESSON_NOT_FOUND -> error(code, "The course has no such published lesson.", "lessonId");
            case NOTES_TOO_LONG -> error(code, "Notes have at most 10,000 characters.", "notes");
        };
    }

    private static SaveLessonNotesError error(SaveLessonNotesErrorCode code, String message, String field) {
        return new SaveLessonNotesError(code, message, List.of("input", field));
    }

    /** A refusal as the graph tells it. */
    record SaveLessonNotesError(SaveLessonNotesErrorCode code, String message, List<String> path) {}
}
