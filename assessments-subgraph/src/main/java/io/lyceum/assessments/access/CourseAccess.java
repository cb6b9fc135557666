package io.lyceum.assessments.access;

import static io.lyceum.assessments.generated.tables.Tables.COURSE_INSTRUCTORS;
import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import io.lyceum.starter.viewer.Viewer;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/** Who may see what of a course. What one may not see does not exist, by whatever path one looks for it. */
public final class CourseAccess {

    /** The scope of those who see everybody's work. */
    public static final String READ_SCOPE = "assessments:read";

    /** The scope of those who grade everywhere. */
    public static final String WRITE_SCOPE = "assessments:write";

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

    /** Holds where a quiz or an assignment is published, and for whoever looks on or grades in its course: to them drafts are there too. */
    public static Condition seesTask(Viewer viewer, Field<Boolean> isPublished, Field<UUID> course) {
        return isPublished.isTrue().or(isStaff(viewer, course)).or(grades(viewer, course));
    }

    /** Holds for the learner whose work it is. */
    public static Condition isOwn(Viewer viewer, Field<UUID> learner) {
        return viewer.isAnonymous() ? falseCondition() : learner.eq(viewer.requireId());
    }

    /** Holds for whoever learns or has completed the course, and for whoever {@link #isStaff} holds for. */
    public static Condition takesPart(Viewer viewer, Field<UUID> course) {
        if (viewer.isAnonymous() || viewer.has(READ_SCOPE)) {
            return isStaff(viewer, course);
        }
        Condition isEnrolled = exists(selectOne()
                .from(ENROLLMENTS)
                .where(ENROLLMENTS.USER_ID.eq(viewer.requireId()), ENROLLMENTS.COURSE_ID.eq(course), ENROLLMENTS.IS_IN_COURSE.isTrue()));
        return isEnrolled.or(isStaff(viewer, course));
    }
}
