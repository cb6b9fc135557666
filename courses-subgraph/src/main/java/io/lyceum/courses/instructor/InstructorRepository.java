package io.lyceum.courses.instructor;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static io.lyceum.courses.generated.tables.Tables.COURSE_INSTRUCTORS;

import io.lyceum.courses.course.CourseVisibility;
import io.lyceum.courses.generated.types.CourseInstructorRole;
import io.lyceum.courses.user.User;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who teaches the courses that a viewer may see. */
@Repository
class InstructorRepository {

    private final DSLContext database;

    InstructorRepository(DSLContext database) {
        this.database = database;
    }

    /** The instructors of each course, lead first. */
    Map<UUID, List<CourseInstructor>> listByCourses(Set<UUID> courses, Selection selection, Viewer viewer) {
        Map<UUID, List<CourseInstructor>> found = HashMap.newHashMap(courses.size());
        database.select(COURSE_INSTRUCTORS.COURSE_ID, COURSE_INSTRUCTORS.ROLE, COURSE_INSTRUCTORS.USER_ID)
                .from(COURSE_INSTRUCTORS)
                .straightJoin(COURSES)
                .on(COURSES.ID.eq(COURSE_INSTRUCTORS.COURSE_ID))
                .where(COURSE_INSTRUCTORS.COURSE_ID.in(courses), CourseVisibility.isVisible(viewer))
                .orderBy(
                        COURSE_INSTRUCTORS.ROLE.sortAsc(CourseInstructorRole.values()),
                        COURSE_INSTRUCTORS.POSITION.asc(),
                        COURSE_INSTRUCTORS.USER_ID.asc())
                .forEach(row -> found.computeIfAbsent(row.value1(), course -> new ArrayList<>())
                        .add(new CourseInstructor(row.value2(), new User(row.value3()))));
        return found;
    }
}
