package io.lyceum.demo.enrollment;

/** Whether a lesson was begun and done. */
public enum LessonProgressStatus {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETED
}
