package io.lyceum.assessments.course;

import static io.lyceum.assessments.generated.tables.Tables.COURSE_INSTRUCTORS;
import static io.lyceum.assessments.generated.tables.Tables.COURSE_LESSONS;
import static io.lyceum.assessments.generated.tables.Tables.COURSE_VERSIONS;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The copies of who teaches what, of which lesson is of which course, and of what is published. */
@Repository
class CourseSnapshotRepository {

    private final DSLContext database;

    CourseSnapshotRepository(DSLContext database) {
        this.database = database;
    }

    /** Keeps a state in the place of the whole of an older one, in the caller's transaction; an older state than is kept changes nothing. */
    void keep(CourseSnapshot course) {
        if (isNewest(course)) {
            keepInstructors(course);
            keepLessons(course);
        }
    }

    /** Notes the version with its status. Whoever brings another one waits until the transaction ends. */
    private boolean isNewest(CourseSnapshot course) {
        database.insertInto(COURSE_VERSIONS)
                .set(COURSE_VERSIONS.COURSE_ID, course.id())
                .set(COURSE_VERSIONS.VERSION, course.version())
                .set(COURSE_VERSIONS.STATUS, course.status())
                .onDuplicateKeyIgnore()
                .execute();
        return database.update(COURSE_VERSIONS)
                        .set(COURSE_VERSIONS.VERSION, course.version())
                        .set(COURSE_VERSIONS.STATUS, course.status())
                        .where(COURSE_VERSIONS.COURSE_ID.eq(course.id()), COURSE_VERSIONS.VERSION.le(course.version()))
                        .execute()
                == 1;
    }

    private void keepInstructors(CourseSnapshot course) {
        database.deleteFrom(COURSE_INSTRUCTORS)
                .where(COURSE_INSTRUCTORS.COURSE_ID.eq(course.id()), COURSE_INSTRUCTORS.USER_ID.notIn(course.instructors()))
                .execute();
        if (!course.instructors().isEmpty()) {
            database.insertInto(COURSE_INSTRUCTORS, COURSE_INSTRUCTORS.COURSE_ID, COURSE_INSTRUCTORS.USER_ID)
                    .valuesOfRows(course.instructors().stream().map(instructor -> row(course.id(), instructor)).toList())
                    .onDuplicateKeyIgnore()
                    .execute();
        }
    }

    private void keepLessons(CourseSnapshot course) {
        database.deleteFrom(COURSE_LESSONS)
                .where(COURSE_LESSONS.COURSE_ID.eq(course.id()), COURSE_LESSONS.LESSON_ID.notIn(course.lessons()))
                .execute();
        if (!course.lessons().isEmpty()) {
            int version = Math.toIntExact(course.version());
            database.insertInto(COURSE_LESSONS, COURSE_LESSONS.LESSON_ID, COURSE_LESSONS.COURSE_ID, COURSE_LESSONS.VERSION)
                    .valuesOfRows(course.lessons().stream().map(lesson -> row(lesson, course.id(), version)).toList())
                    .onDuplicateKeyUpdate()
                    .set(COURSE_LESSONS.COURSE_ID, excluded(COURSE_LESSONS.COURSE_ID))
                    .set(COURSE_LESSONS.VERSION, val(version))
                    .execute();
        }
    }
}
