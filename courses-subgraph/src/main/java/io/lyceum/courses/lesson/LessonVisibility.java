package io.lyceum.courses.lesson;

import static io.lyceum.courses.generated.tables.Tables.LESSONS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import io.lyceum.courses.course.CourseVisibility;
import io.lyceum.courses.generated.tables.tables.Lessons;
import io.lyceum.starter.viewer.Viewer;
import org.jooq.Condition;

/**
 * Which lessons a viewer may see, as conditions on the tables {@code lessons} and {@code courses}. A lesson that is not published is there
 * for those who work on its course only, and with it whatever is nested under it.
 */
public final class LessonVisibility {

    private static final Lessons PARENTS = LESSONS.as("parents");

    private LessonVisibility() {}

    /** Whether the viewer may see the lesson, its parent lesson and its course. */
    public static Condition isVisible(Viewer viewer) {
        return isInSight(LESSONS, viewer)
                .and(LESSONS.PARENT_LESSON_ID.isNull().or(isParentInSight(viewer)))
                .and(CourseVisibility.isVisible(viewer));
    }

    static Condition isParentInSight(Viewer viewer) {
        return exists(selectOne()
                .from(PARENTS)
                .where(PARENTS.ID.eq(LESSONS.PARENT_LESSON_ID), isInSight(PARENTS, viewer)));
    }

    static Condition isInSight(Lessons lessons, Viewer viewer) {
        return lessons.DELETED_AT.isNull().and(lessons.IS_PUBLISHED.isTrue().or(CourseVisibility.worksOn(viewer)));
    }
}
