package io.lyceum.courses.demo;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.demo.catalogue.Course;
import java.util.UUID;

/** What is to be taken before the courses of the demo school: written once all courses are there. */
final class PrerequisiteTable {

    private final BatchInsert prerequisites;

    PrerequisiteTable(ImportWriter writer) {
        prerequisites = writer.into("course_prerequisites", "course_id", "prerequisite_id", "position");
    }

    void add(Course course) {
        int position = 1;
        for (UUID before : course.prerequisiteIds()) {
            prerequisites.add(course.id(), before, position++);
        }
    }
}
