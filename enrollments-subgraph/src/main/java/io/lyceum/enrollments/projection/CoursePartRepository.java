package io.lyceum.enrollments.projection;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_CATEGORIES;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_INSTRUCTORS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_LESSONS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_PREREQUISITES;
import static org.jooq.impl.DSL.excluded;

import io.lyceum.enrollments.projection.CourseState.CourseLesson;
import io.lyceum.enrollments.projection.CourseState.Instructor;
import io.lyceum.starter.id.TypeId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What belongs to courses, as it is kept: replaced as a whole, in the transaction that has locked the course's row. */
@Repository
class CoursePartRepository {

    private final DSLContext database;

    CoursePartRepository(DSLContext database) {
        this.database = database;
    }

    void replaceCategories(UUID course, List<String> categories) {
        database.deleteFrom(COURSE_CATEGORIES).where(COURSE_CATEGORIES.COURSE_ID.eq(course)).execute();
        if (!categories.isEmpty()) {
            database.insertInto(COURSE_CATEGORIES, COURSE_CATEGORIES.COURSE_ID, COURSE_CATEGORIES.CATEGORY_ID)
                    .valuesOfRows(categories.stream()
                            .distinct()
                            .map(category -> DSL.row(course, TypeId.parse("category", category)))
                            .toList())
                    .execute();
        }
    }

    void replacePrerequisites(UUID course, List<String> prerequisites) {
        database.deleteFrom(COURSE_PREREQUISITES).where(COURSE_PREREQUISITES.COURSE_ID.eq(course)).execute();
        if (!prerequisites.isEmpty()) {
            List<String> distinct = prerequisites.stream().distinct().toList();
            database.insertInto(
                            COURSE_PREREQUISITES,
                            COURSE_PREREQUISITES.COURSE_ID,
                            COURSE_PREREQUISITES.PREREQUISITE_ID,
                            COURSE_PREREQUISITES.POSITION)
                    .valuesOfRows(IntStream.range(0, distinct.size())
                            .mapToObj(i -> DSL.row(course, TypeId.parse("course", distinct.get(i)), i))
                            .toList())
                    .execute();
        }
    }

    void replaceInstructors(UUID course, List<Instructor> instructors) {
        database.deleteFrom(COURSE_INSTRUCTORS).where(COURSE_INSTRUCTORS.COURSE_ID.eq(course)).execute();
        if (!instructors.isEmpty()) {
            database.insertInto(
                            COURSE_INSTRUCTORS,
                            COURSE_INSTRUCTORS.COURSE_ID,
                            COURSE_INSTRUCTORS.USER_ID,
                            COURSE_INSTRUCTORS.IS_LEAD)
                    .valuesOfRows(instructors.stream()
                            .map(instructor -> DSL.row(course, TypeId.parse("user", instructor.userId()), instructor.isLead()))
                            .toList())
                    .execute();
        }
    }

    /** @return whether the lessons, their order, or what is mandatory of them changed; nothing is written where they did not */
    boolean replaceLessons(UUID course, List<CourseLesson> lessons, long version) {
        List<Kept> wanted = IntStream.range(0, lessons.size())
                .mapToObj(i -> new Kept(TypeId.parse("lesson", lessons.get(i).id()), i, lessons.get(i).isMandatory()))
                .toList();
        if (wanted.equals(list(course))) {
            return false;
        }
        database.deleteFrom(COURSE_LESSONS).where(COURSE_LESSONS.COURSE_ID.eq(course)).execute();
        if (!wanted.isEmpty()) {
            insert(course, wanted, Math.toIntExact(version));
        }
        return true;
    }

    private List<Kept> list(UUID course) {
        return database.select(COURSE_LESSONS.LESSON_ID, COURSE_LESSONS.POSITION, COURSE_LESSONS.IS_MANDATORY)
                .from(COURSE_LESSONS)
                .where(COURSE_LESSONS.COURSE_ID.eq(course))
                .orderBy(COURSE_LESSONS.POSITION, COURSE_LESSONS.LESSON_ID)
                .fetch(CoursePartRepository::kept);
    }

    private void insert(UUID course, List<Kept> lessons, int version) {
        database.insertInto(
                        COURSE_LESSONS,
                        COURSE_LESSONS.LESSON_ID,
                        COURSE_LESSONS.COURSE_ID,
                        COURSE_LESSONS.POSITION,
                        COURSE_LESSONS.IS_MANDATORY,
                        COURSE_LESSONS.VERSION)
                .valuesOfRows(lessons.stream()
                        .map(lesson -> DSL.row(lesson.id(), course, lesson.position(), lesson.isMandatory(), version))
                        .toList())
                // A lesson that moved here is still in the course it came from until that course's event arrives.
                .onDuplicateKeyUpdate()
                .set(COURSE_LESSONS.COURSE_ID, excluded(COURSE_LESSONS.COURSE_ID))
                .set(COURSE_LESSONS.POSITION, excluded(COURSE_LESSONS.POSITION))
                .set(COURSE_LESSONS.IS_MANDATORY, excluded(COURSE_LESSONS.IS_MANDATORY))
                .set(COURSE_LESSONS.VERSION, excluded(COURSE_LESSONS.VERSION))
                .execute();
    }

    private static Kept kept(Record3<UUID, Integer, Boolean> found) {
        return new Kept(found.value1(), found.value2(), found.value3());
    }

    /** A lesson as it is kept. */
    private record Kept(UUID id, int position, boolean isMandatory) {}
}
