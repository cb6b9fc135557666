package io.lyceum.enrollments.lesson;

import io.lyceum.enrollments.generated.types.LessonAccessReason;

/** Whether somebody may open a lesson's content, and why. */
record LessonAccess(boolean isOpen, LessonAccessReason reason) {

    static LessonAccess because(LessonAccessReason reason) {
        return new LessonAccess(isOpen(reason), reason);
    }

    private static boolean isOpen(LessonAccessReason reason) {
        return switch (reason) {
            case PREVIEW, INSTRUCTOR, ENROLLED -> true;
            case NOT_SIGNED_IN, PAYMENT_PENDING, ACCESS_EXPIRED, SUBSCRIPTION_ENDED, ENROLLMENT_ENDED, NOT_ENROLLED -> false;
        };
    }
}
