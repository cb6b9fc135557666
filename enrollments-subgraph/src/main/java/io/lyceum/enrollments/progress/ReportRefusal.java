package io.lyceum.enrollments.progress;

import io.lyceum.enrollments.generated.types.ReportLessonProgressErrorCode;

/**
 * Why one report was left out.
 *
 * @param index its place in the batch, from 0
 * @param field the input field at fault
 */
record ReportRefusal(ReportLessonProgressErrorCode code, String message, int index, String field) {

    static ReportRefusal lessonNotFound(int index) {
        return new ReportRefusal(
                ReportLessonProgressErrorCode.LESSON_NOT_FOUND, "The course has no such published lesson.", index, "lessonId");
    }
}
