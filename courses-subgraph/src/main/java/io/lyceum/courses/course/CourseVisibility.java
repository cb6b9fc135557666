package io.lyceum.courses.course;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static io.lyceum.courses.generated.tables.Tables.COURSE_INSTRUCTORS;
import static io.lyceum.courses.generated.tables.Tables.ENROLLMENTS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.starter.viewer.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Table;

/**
 * Which courses a viewer may see, as conditions on the table {@code courses}. A statement about whatever hangs on a course joins that table
 * and carries {@link #isVisible}. It does so by {@code straightJoin}: what is asked for first, then its course by the key, because MySQL is
 * apt to start from the courses instead, which reads the whole catalogue.
 */
public final class CourseVisibility {

    /** The scope of those who see every course. */
    public static final String REVIEW_SCOPE = "courses:review";

    /** Of those who never got in. */
    private static final List<String> OUTSIDE = List.of("PENDING_PAYMENT", "CANCELLED");

    private CourseVisibility() {}

    /** Whether the viewer may see the course. */
    public static Condition isVisible(Viewer viewer) {
        return viewer.has(REVIEW_SCOPE) ? isThere() : isThere().and(isPublished().or(isClosedButVisible(viewer)));
    }

    /** Whether the course is in the catalogue, for everybody. */
    public static Condition isInCatalogue() {
        return isThere().and(isPublished());
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
    public static Condition isListed(Collection<CourseStatus> statuses, Viewer viewer) {
        Condition isAsked = isThere().and(COURSES.STATUS.in(statuses));
        if (viewer.has(REVIEW_SCOPE) || Set.copyOf(statuses).equals(Set.of(CourseStatus.PUBLISHED))) {
            return isAsked;
        }
        Condition isClosed = isClosedButVisible(viewer);
        return isAsked.and(statuses.contains(CourseStatus.PUBLISHED) ? isPublished().or(isClosed) : isClosed.and(isOnesOwn(viewer)));
    }

    /** Says nothing that {@link #isClosedButVisible} does not, but lets MySQL begin with the few courses of a person. */
    private static Condition isOnesOwn(Viewer viewer) {
        UUID person = viewer.id();
        if (person == null) {
            return falseCondition();
        }
        Table<Record1<UUID>> own = select(COURSE_INSTRUCTORS.COURSE_ID)
                .from(COURSE_INSTRUCTORS)
                .where(COURSE_INSTRUCTORS.USER_ID.eq(person))
                .union(select(ENROLLMENTS.COURSE_ID).from(ENROLLMENTS).where(ENROLLMENTS.USER_ID.eq(person)))
                .asTable("own");
        return COURSES.ID.in(select(own.field(COURSE_INSTRUCTORS.COURSE_ID)).from(own));
    }

    private static Condition isClosedButVisible(Viewer viewer) {
        return worksOn(viewer).or(COURSES.STATUS.eq(CourseStatus.ARCHIVED).and(isOrWasEnrolled(viewer)));
    }

    private static Condition isOrWasEnrolled(Viewer viewer) {
        UUID person = viewer.id();
        return person == null
                ? falseCondition()
                : exists(selectOne()
                        .from(ENROLLMENTS)
                        .where(
                                ENROLLMENTS.USER_ID.eq(person),
                                ENROLLMENTS.COURSE_ID.eq(COURSES.ID),
                                ENROLLMENTS.STATUS.notIn(OUTSIDE)));
    }

    private static Condition isPublished() {
        return COURSES.STATUS.eq(CourseStatus.PUBLISHED);
    }

    private static Condition isThere() {
        return COURSES.DELETED_AT.isNull();
    }
}
