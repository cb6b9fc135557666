package io.lyceum.assessments.access;

import static io.lyceum.assessments.generated.tables.Tables.COURSE_INSTRUCTORS;
import static io.lyceum.assessments.generated.tables.Tables.COURSE_VERSIONS;
import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import io.lyceum.starter.viewer.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/** Who may see what of a course. What one may not see does not exist, by whatever path one looks for it. */
public final class CourseAccess {

    /** The scope of those who see everybody's work. */
    public static final String READ_SCOPE = "assessments:read";

    /** The scope of those who grade everywhere. */
    public static final String WRITE_SCOPE = "assessments:write";

    /** The status of a course that is in the catalogue, as its owner calls it. */
    private static final String PUBLISHED = "PUBLISHED";

    /** Enrollments that were never begun. */
    private static final List<String> OUTSIDE = List.of("PENDING_PAYMENT", "CANCELLED");

    private CourseAccess() {}

    /** Holds for graders: the course's instructors and the scope {@code assessments:read}. */
    public static Condition isStaff(Viewer viewer, Field<UUID> course) {
        return viewer.has(READ_SCOPE) ? trueCondition() : teaches(viewer, course);
    }

    /** Holds for whoever gives grades and sets work: the course's instructors and the scope {@code assessments:write}. */
    public static Condition grades(Viewer viewer, Field<UUID> course) {
        return viewer.has(WRITE_SCOPE) ? trueCondition() : teaches(viewer, course);
    }

    private static Condition teaches(Viewer viewer, Field<UUID> course) {
        if (viewer.isAnonymous()) {
            return falseCondition();
        }
        return exists(selectOne()
                .from(COURSE_INSTRUCTORS)
                .where(COURSE_INSTRUCTORS.COURSE_ID.eq(course), COURSE_INSTRUCTORS.USER_ID.eq(viewer.requireId())));
    }

    /** Holds for the learner whose work it is, and for whoever {@link #isStaff} holds for. */
    public static Condition seesWork(Viewer viewer, Field<UUID> learner, Field<UUID> course) {
        return isOwn(viewer, learner).or(isStaff(viewer, course));
    }

    /**
     * Holds where a quiz or an assignment is there for the viewer: a published one in a published course for everybody, and in any other for
     * whoever learns or has learned in it; any for whoever {@link #isStaff} holds for.
     */
    public static Condition readsTask(Viewer viewer, Field<Boolean> isPublished, Field<UUID> course) {
        return isStaff(viewer, course).or(isPublished.isTrue().and(isInCatalogue(course).or(isOrWasEnrolled(viewer, course))));
    }

    /** Holds where {@link #readsTask} does, and for whoever {@link #grades} holds for: who may not write then is told so. */
    public static Condition seesTask(Viewer viewer, Field<Boolean> isPublished, Field<UUID> course) {
        return readsTask(viewer, isPublished, course).or(grades(viewer, course));
    }

    private static Condition isInCatalogue(Field<UUID> course) {
        return exists(selectOne().from(COURSE_VERSIONS).where(COURSE_VERSIONS.COURSE_ID.eq(course), COURSE_VERSIONS.STATUS.eq(PUBLISHED)));
    }

    private static Condition isOrWasEnrolled(Viewer viewer, Field<UUID> course) {
        if (viewer.isAnonymous()) {
            return falseCondition();
        }
        return exists(selectOne()
                .from(ENROLLMENTS)
                .where(ENROLLMENTS.USER_ID.eq(viewer.requireId()), ENROLLMENTS.COURSE_ID.eq(course), ENROLLMENTS.STATUS.notIn(OUTSIDE)));
    }

    /** Holds for the learner whose work it is. */
    public static Condition isOwn(Viewer viewer, Field<UUID> learner) {
        return viewer.isAnonymous() ? falseCondition() : learner.eq(viewer.requireId());
    }

    /** Holds for enrollments, in the table {@code enrollments}, by which something new may be begun: active or completed, and not run out. */
    public static Condition isOpen(Instant now) {
        return ENROLLMENTS.IS_IN_COURSE.isTrue()
                .and(ENROLLMENTS.EXPIRES_AT.isNull().or(ENROLLMENTS.EXPIRES_AT.gt(val(now, ENROLLMENTS.EXPIRES_AT))));
    }

    /** Holds for whoever learns or has completed the course, until their access runs out, and for whoever {@link #isStaff} holds for. */
    public static Condition takesPart(Viewer viewer, Field<UUID> course, Instant now) {
        if (viewer.isAnonymous() || viewer.has(READ_SCOPE)) {
            return isStaff(viewer, course);
        }
        Condition isEnrolled = exists(selectOne()
                .from(ENROLLMENTS)
                .where(ENROLLMENTS.USER_ID.eq(viewer.requireId()), ENROLLMENTS.COURSE_ID.eq(course), isOpen(now)));
        return isEnrolled.or(isStaff(viewer, course));
    }
}
