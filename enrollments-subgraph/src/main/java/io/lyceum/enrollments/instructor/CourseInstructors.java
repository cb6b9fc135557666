package io.lyceum.enrollments.instructor;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_INSTRUCTORS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Who teaches what, as parts of other statements. */
public final class CourseInstructors {

    private CourseInstructors() {}

    /** Whether a person teaches the course that a row refers to. */
    public static Condition teaches(UUID person, Field<UUID> course) {
        return exists(selectOne()
                .from(COURSE_INSTRUCTORS)
                .where(COURSE_INSTRUCTORS.COURSE_ID.eq(course), COURSE_INSTRUCTORS.USER_ID.eq(person)));
    }

    /** Those of some courses that a person teaches. */
    public static Select<Record1<UUID>> taughtBy(UUID person, Set<UUID> courses) {
        return DSL.select(COURSE_INSTRUCTORS.COURSE_ID)
                .from(COURSE_INSTRUCTORS)
                .where(COURSE_INSTRUCTORS.COURSE_ID.in(courses), COURSE_INSTRUCTORS.USER_ID.eq(person));
    }
}
