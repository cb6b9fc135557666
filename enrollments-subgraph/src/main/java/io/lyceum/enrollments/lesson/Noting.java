package io.lyceum.enrollments.lesson;

import io.lyceum.enrollments.generated.types.SaveLessonNotesErrorCode;
import java.util.UUID;

/** How an attempt to save notes ended. */
sealed interface Noting {

    /** They are kept with this progress. */
    record Saved(UUID progressId) implements Noting {}

    /** They are as they were. */
    record Refused(SaveLessonNotesErrorCode code) implements Noting {}
}
