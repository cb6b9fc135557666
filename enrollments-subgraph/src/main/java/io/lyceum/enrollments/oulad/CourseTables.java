package io.lyceum.enrollments.oulad;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.oulad.CourseRow;
import io.lyceum.oulad.InventedNames;
import io.lyceum.oulad.OuladIds;
import io.lyceum.oulad.Presentation;
import java.util.UUID;

/** What enrollments keeps of a presentation: a published course without a limit or a price, and its lead instructor. */
final class CourseTables {

    private final BatchInsert snapshots;
    private final BatchInsert instructors;
    private final BatchInsert names;

    CourseTables(ImportWriter writer) {
        snapshots = writer.into("course_snapshots", "course_id", "title", "status");
        instructors = writer.into("course_instructors", "course_id", "user_id", "is_lead");
        names = writer.into("display_names", "user_id", "display_name");
    }

    void add(CourseRow course) {
        Presentation presentation = course.presentation();
        UUID id = OuladIds.course(presentation);
        UUID instructor = OuladIds.instructor(presentation.module());
        snapshots.add(id, presentation.title(), "PUBLISHED");
        instructors.add(id, instructor, true);
        names.add(instructor, InventedNames.instructor(presentation.module()));
    }
}
