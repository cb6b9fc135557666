package io.lyceum.assessments.demo;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.demo.catalogue.Course;
import io.lyceum.demo.catalogue.Lesson;
import io.lyceum.demo.enrollment.Enrollment;

/** This subgraph's copies of what others own: who teaches, where lessons belong, who learns, what is published. */
final class ProjectionTables {

    private final BatchInsert courses;
    private final BatchInsert instructors;
    private final BatchInsert lessons;
    private final BatchInsert enrollments;

    ProjectionTables(ImportWriter writer) {
        courses = writer.into("course_versions", "course_id", "version", "status");
        instructors = writer.into("course_instructors", "course_id", "user_id");
        lessons = writer.into("course_lessons", "lesson_id", "course_id");
        enrollments = writer.into("enrollments", "id", "user_id", "course_id", "status", "enrolled_at", "expires_at", "version");
    }

    void add(Course course) {
        courses.add(course.id(), 0, course.status());
        course.instructors().forEach(instructor -> instructors.add(course.id(), instructor.userId()));
    }

    void add(Lesson lesson) {
        lessons.add(lesson.id(), lesson.courseId());
    }

    void add(Enrollment enrollment) {
        enrollments.add(
                enrollment.id(),
                enrollment.userId(),
                enrollment.courseId(),
                enrollment.status(),
                enrollment.enrolledAt(),
                enrollment.expiresAt(),
                enrollment.version());
    }
}
