package io.lyceum.enrollments.demo;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.demo.enrollment.Certificate;
import io.lyceum.demo.enrollment.Enrollment;
import io.lyceum.demo.enrollment.LessonProgress;
import io.lyceum.demo.enrollment.Revocation;
import java.time.Instant;

/** Who is enrolled, how far they are, and what they earned. */
final class LearningTables {

    private final BatchInsert enrollments;
    private final BatchInsert progress;
    private final BatchInsert certificates;

    LearningTables(ImportWriter writer) {
        enrollments = writer.into(
                "enrollments",
                "id",
                "user_id",
                "course_id",
                "status",
                "type",
                "outcome",
                "progress_percentage",
                "completed_lessons",
                "total_lessons",
                "time_spent_seconds",
                "last_accessed_at",
                "enrolled_at",
                "completed_at",
                "ended_at",
                "expires_at",
                "seat_held_until",
                "subscription_id",
                "version",
                "created_at",
                "updated_at");
        progress = writer.into(
                "lesson_progress",
                "id",
                "enrollment_id",
                "user_id",
                "lesson_id",
                "status",
                "percentage",
                "last_position_seconds",
                "time_spent_seconds",
                "notes",
                "last_activity_at",
                "completed_at",
                "created_at",
                "updated_at");
        certificates = writer.into(
                "certificates",
                "id",
                "enrollment_id",
                "user_id",
                "course_id",
                "number",
                "verification_code",
                "status",
                "student_name",
                "course_title",
                "instructor_name",
                "grade",
                "is_grade_public",
                "completed_at",
                "issued_at",
                "revoked_at",
                "revocation_reason",
                "revocation_note",
                "revoked_by",
                "replaced_by_id",
                "created_at");
    }

    void add(Enrollment enrollment) {
        enrollments.add(
                enrollment.id(),
                enrollment.userId(),
                enrollment.courseId(),
                enrollment.status(),
                enrollment.type(),
                enrollment.outcome(),
                enrollment.progressPercentage(),
                enrollment.completedLessons(),
                enrollment.totalLessons(),
                enrollment.timeSpentSeconds(),
                enrollment.lastAccessedAt(),
                enrollment.enrolledAt(),
                enrollment.completedAt(),
                enrollment.endedAt(),
                enrollment.expiresAt(),
                enrollment.seatHeldUntil(),
                enrollment.subscriptionId(),
                enrollment.version(),
                enrollment.enrolledAt(),
                enrollment.updatedAt());
    }

    void add(LessonProgress lesson) {
        Instant lastActivity = lesson.lastActivityAt() == null ? lesson.createdAt() : lesson.lastActivityAt();
        progress.add(
                lesson.id(),
                lesson.enrollmentId(),
                lesson.userId(),
                lesson.lessonId(),
                lesson.status(),
                lesson.percentage(),
                lesson.lastPositionSeconds(),
                lesson.timeSpentSeconds(),
                lesson.notes(),
                lastActivity,
                lesson.completedAt(),
                lesson.createdAt(),
                lastActivity);
    }

    void add(Certificate certificate) {
        Revocation revocation = certificate.revocation();
        certificates.add(
                certificate.id(),
                certificate.enrollmentId(),
                certificate.userId(),
                certificate.courseId(),
                certificate.number(),
                certificate.verificationCode(),
                certificate.status(),
                certificate.studentName(),
                certificate.courseTitle(),
                certificate.instructorName(),
                certificate.grade(),
                certificate.gradePublic(),
                certificate.completedAt(),
                certificate.issuedAt(),
                revocation == null ? null : revocation.revokedAt(),
                revocation == null ? null : revocation.reason(),
                revocation == null ? null : revocation.note(),
                revocation == null ? null : revocation.revokedBy(),
                revocation == null ? null : revocation.replacedBy(),
                certificate.issuedAt());
    }
}
