package io.lyceum.assessments.oulad;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.oulad.CourseRow;
import io.lyceum.oulad.FinalResult;
import io.lyceum.oulad.OuladIds;
import io.lyceum.oulad.PageRow;
import io.lyceum.oulad.RegistrationRow;

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
        enrollments = writer.into("enrollments", "id", "user_id", "course_id", "status", "enrolled_at");
    }

    void add(CourseRow course) {
        courses.add(OuladIds.course(course.presentation()), 0, "PUBLISHED");
        instructors.add(OuladIds.course(course.presentation()), OuladIds.instructor(course.presentation().module()));
    }

    void add(PageRow page) {
        lessons.add(OuladIds.lesson(page), OuladIds.course(page.presentation()));
    }

    /** As the enrollments subgraph has it. */
    void add(RegistrationRow registration) {
        enrollments.add(
                OuladIds.enrollment(registration.key()),
                OuladIds.user(registration.key().student()),
                OuladIds.course(registration.key().presentation()),
                registration.student().result() == FinalResult.WITHDRAWN ? "DROPPED" : "COMPLETED",
                registration.registeredAt());
    }
}
