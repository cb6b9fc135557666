package io.lyceum.courses.course;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static io.lyceum.courses.generated.tables.Tables.COURSE_INSTRUCTORS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.starter.viewer.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;

/**
 * Which courses a viewer may see, as conditions on the table {@code courses}. A statement about whatever hangs on a course joins that table
 * and carries {@link #isVisible}. It does so by {@code straightJoin}: what is asked for first, then its course by the key, because MySQL is
 * apt to start from the courses instead, which reads the whole catalogue.
 */
public final class CourseVisibility {

    /** The scope of those who see every course. */
    public static final String REVIEW_SCOPE = "courses:review";

    // An archived course is closed to new learners and nothing else: those who learn in it, or did, go on finding it.
    private static final List<CourseStatus> OPEN = List.of(CourseStatus.PUBLISHED, CourseStatus.ARCHIVED);

    private CourseVisibility() {}

    /** Whether the viewer may see the course. */
    public static Condition isVisible(Viewer viewer) {
        return viewer.has(REVIEW_SCOPE) ? isThere() : isThere().and(COURSES.STATUS.in(OPEN).or(worksOn(viewer)));
    }

    /** Whether the viewer teaches or reviews the course, and so sees what of it is not published. */
    public static Condition worksOn(Viewer viewer) {
        if (viewer.has(REVIEW_SCOPE)) {
            return trueCondition();
        }
        UUID person = viewer.id();
        return person == null
                ? falseCondition()
                : exists(selectOne()
                        .from(COURSE_INSTRUCTORS)
                        .where(COURSE_INSTRUCTORS.COURSE_ID.eq(COURSES.ID), COURSE_INSTRUCTORS.USER_ID.eq(person)));
    }

    /** Whether the course is in one of these states and the viewer may see it. */
    static Condition isListed(Collection<CourseStatus> statuses, Viewer viewer) {
        List<CourseStatus> open = statuses.stream().filter(OPEN::contains).toList();
        List<CourseStatus> closed = statuses.stream().filter(status -> !OPEN.contains(status)).toList();
        Condition isOpen = isThere().and(COURSES.STATUS.in(open));
        return closed.isEmpty() ? isOpen : isThere().and(COURSES.STATUS.in(open).or(COURSES.STATUS.in(closed).and(worksOn(viewer))));
    }

    private static Condition isThere() {
        return COURSES.DELETED_AT.isNull();
    }
}
