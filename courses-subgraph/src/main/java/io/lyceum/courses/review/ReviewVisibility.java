package io.lyceum.courses.review;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static io.lyceum.courses.generated.tables.Tables.REVIEWS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.select;

import io.lyceum.courses.course.CourseVisibility;
import io.lyceum.courses.generated.types.ReviewStatus;
import io.lyceum.starter.viewer.Viewer;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Which reviews a viewer may see, as conditions on the table {@code reviews}. */
final class ReviewVisibility {

    private ReviewVisibility() {}

    /** An approved one is everybody's, any other its author's and the moderators'. */
    static Condition isVisible(Viewer viewer) {
        return viewer.has(CourseVisibility.REVIEW_SCOPE) ? isThere() : isThere().and(isApproved().or(isOwn(viewer)));
    }

    /** Whether the review is in one of these states and the viewer may see it. */
    static Condition isListed(Collection<ReviewStatus> statuses, Viewer viewer) {
        Condition isAsked = isThere().and(REVIEWS.STATUS.in(statuses));
        boolean isOpen = viewer.has(CourseVisibility.REVIEW_SCOPE) || Set.copyOf(statuses).equals(Set.of(ReviewStatus.APPROVED));
        return isOpen ? isAsked : isAsked.and(isApproved().or(isOwn(viewer)));
    }

    /** Whether the viewer wrote it. */
    static Condition isOwn(Viewer viewer) {
        UUID person = viewer.id();
        return person == null ? falseCondition() : isThere().and(REVIEWS.USER_ID.eq(person));
    }

    /** Whether the viewer may see the course that it is about; asked review by review, so that the reviews' order is kept. */
    static Condition isOfVisibleCourse(Viewer viewer) {
        return exists(select(DSL.one())
                .hint("/*+ NO_SEMIJOIN() */")
                .from(COURSES)
                .where(COURSES.ID.eq(REVIEWS.COURSE_ID), CourseVisibility.isVisible(viewer)));
    }

    private static Condition isApproved() {
        return REVIEWS.STATUS.eq(ReviewStatus.APPROVED);
    }

    private static Condition isThere() {
        return REVIEWS.DELETED_AT.isNull();
    }
}
