package io.lyceum.enrollments.lesson;

import io.lyceum.enrollments.generated.types.SaveLessonNotesErrorCode;
import io.lyceum.starter.database.RepeatableTransaction;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps what learners note down. */
@Service
class LessonNotesService {

    private static final int LONGEST = 10_000;

    private final LessonNotesRepository notes;
    private final RepeatableTransaction transaction;
    private final Clock clock;

    LessonNotesService(LessonNotesRepository notes, RepeatableTransaction transaction, Clock clock) {
        this.notes = notes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Replaces a learner's notes in a lesson.
     *
     * @param text empty to remove them
     */
    Noting save(UUID enrollment, UUID lesson, String text, UUID learner) {
        if (text.length() > LONGEST) {
            return new Noting.Refused(SaveLessonNotesErrorCode.NOTES_TOO_LONG);
        }
        return transaction.runReadCommitted(() -> saveLocked(enrollment, lesson, text, learner));
    }

    private Noting saveLocked(UUID enrollment, UUID lesson, String text, UUID learner) {
        Optional<UUID> course = notes.lockCourse(enrollment, learner);
        if (course.isEmpty()) {
            return new Noting.Refused(SaveLessonNotesErrorCode.ENROLLMENT_NOT_FOUND);
        }
        Optional<UUID> begun = notes.findProgress(enrollment, lesson);
        if (begun.isEmpty() && !notes.hasLesson(course.get(), lesson)) {
            return new Noting.Refused(SaveLessonNotesErrorCode.LESSON_NOT_FOUND);
        }
        return new Noting.Saved(write(enrollment, lesson, text.isEmpty() ? null : text, learner, begun));
    }

    private UUID write(UUID enrollment, UUID lesson, @Nullable String text, UUID learner, Optional<UUID> begun) {
        if (begun.isPresent()) {
            notes.update(begun.get(), text, clock.instant());
            return begun.get();
        }
        return notes.insert(enrollment, learner, lesson, text, clock.instant());
    }
}
