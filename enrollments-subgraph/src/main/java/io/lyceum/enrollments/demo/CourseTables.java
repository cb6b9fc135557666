package io.lyceum.enrollments.demo;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.demo.catalogue.Category;
import io.lyceum.demo.catalogue.Course;
import io.lyceum.demo.catalogue.CourseInstructorRole;
import io.lyceum.demo.catalogue.Lesson;
import io.lyceum.demo.person.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What enrollments keeps of people, courses and lessons. */
final class CourseTables {

    private final BatchInsert names;
    private final BatchInsert snapshots;
    private final BatchInsert categories;
    private final BatchInsert prerequisites;
    private final BatchInsert instructors;
    private final BatchInsert lessons;
    private final Map<UUID, @Nullable UUID> parents = new HashMap<>();
    private final Map<UUID, Integer> lessonCounts = new HashMap<>();

    CourseTables(ImportWriter writer, List<Category> tree) {
        tree.forEach(category -> parents.put(category.id(), category.parentId()));
        names = writer.into("display_names", "user_id", "display_name");
        snapshots = writer.into(
                "course_snapshots",
                "course_id",
                "title",
                "status",
                "capacity",
                "price_amount",
                "price_currency",
                "access_days",
                "has_certificate",
                "pass_mark",
                "distinction_mark",
                "version");
        categories = writer.into("course_categories", "course_id", "category_id");
        prerequisites = writer.into("course_prerequisites", "course_id", "prerequisite_id", "position");
        instructors = writer.into("course_instructors", "course_id", "user_id", "is_lead");
        lessons = writer.into("course_lessons", "lesson_id", "course_id", "position", "is_mandatory");
    }

    void add(Person person) {
        names.add(person.id(), person.displayName());
    }

    void add(Course course) {
        snapshots.add(
                course.id(),
                course.title(),
                course.status(),
                course.capacity(),
                course.price() == null ? null : course.price().amount(),
                course.price() == null ? null : course.price().currency(),
                course.accessDays(),
                course.hasCertificate(),
                course.passMark(),
                course.distinctionMark(),
                course.version());
        for (UUID category = course.categoryId(); category != null; category = parents.get(category)) {
            categories.add(course.id(), category);
        }
        int position = 0;
        for (UUID before : course.prerequisiteIds()) {
            prerequisites.add(course.id(), before, position++);
        }
        course.instructors().forEach(instructor ->
                instructors.add(course.id(), instructor.userId(), instructor.role() == CourseInstructorRole.LEAD));
    }

    void add(Lesson lesson) {
        if (lesson.published()) {
            int before = lessonCounts.merge(lesson.courseId(), 1, Integer::sum) - 1;
            lessons.add(lesson.id(), lesson.courseId(), before, lesson.mandatory());
        }
    }
}
