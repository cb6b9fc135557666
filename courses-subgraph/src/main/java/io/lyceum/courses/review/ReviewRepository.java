package io.lyceum.courses.review;

import static io.lyceum.courses.generated.tables.Tables.REVIEWS;
import static io.lyceum.courses.generated.tables.Tables.REVIEW_VOTES;

import io.lyceum.courses.generated.types.OrderDirection;
import io.lyceum.courses.generated.types.ReviewFilter;
import io.lyceum.courses.generated.types.ReviewOrder;
import io.lyceum.courses.generated.types.ReviewOrderField;
import io.lyceum.courses.generated.types.ReviewStatus;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reviews, as far as a viewer may see them. */
@Repository
class ReviewRepository {

    private static final List<ReviewStatus> PUBLIC = List.of(ReviewStatus.APPROVED);
    private static final List<ReviewStatus> WAITING = List.of(ReviewStatus.PENDING, ReviewStatus.FLAGGED);

    private final DSLContext database;
    private final Pager pager;

    ReviewRepository(DSLContext database, Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    Map<UUID, Review> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        return database.select(REVIEWS.ID, ReviewColumns.of(selection))
                .from(REVIEWS)
                .where(REVIEWS.ID.in(ids), ReviewVisibility.isVisible(viewer), ReviewVisibility.isOfVisibleCourse(viewer))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    /** The viewer's own review of each course. */
    Map<UUID, Review> findOwn(Set<UUID> courses, Selection selection, Viewer viewer) {
        if (viewer.isAnonymous()) {
            return Map.of();
        }
        return database.select(REVIEWS.COURSE_ID, ReviewColumns.of(selection))
                .from(REVIEWS)
                .where(REVIEWS.COURSE_ID.in(courses), ReviewVisibility.isOwn(viewer))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    /** Which of these reviews the viewer found helpful. */
    Set<UUID> findHelpful(Set<UUID> reviews, Viewer viewer) {
        if (viewer.isAnonymous()) {
            return Set.of();
        }
        return database.select(REVIEW_VOTES.REVIEW_ID)
                .from(REVIEW_VOTES)
                .where(REVIEW_VOTES.REVIEW_ID.in(reviews), REVIEW_VOTES.USER_ID.eq(viewer.requireId()))
                .fetchSet(REVIEW_VOTES.REVIEW_ID);
    }

    /** Of all courses; those that wait for a moderator where the filter names no status, the oldest first. */
    Connection<Review> list(ReviewPage page, Viewer viewer) {
        Condition which = matches(page.filter(), WAITING, viewer).and(ReviewVisibility.isOfVisibleCourse(viewer));
        return pager.page(query("queue", page, which, ReviewOrderField.NEWEST, OrderDirection.ASC));
    }

    /** Of each course, which the viewer is known to see; the approved ones where the filter names no status, the most helpful first. */
    Map<UUID, Connection<Review>> pagesByCourse(Set<UUID> courses, ReviewPage page, Viewer viewer) {
        Condition which = matches(page.filter(), PUBLIC, viewer);
        return pager.pages(courses, REVIEWS.COURSE_ID, query("course", page, which, ReviewOrderField.HELPFUL, OrderDirection.DESC));
    }

    /** Of each author, newest first. */
    Map<UUID, Connection<Review>> pagesByAuthor(Set<UUID> authors, ReviewPage page, Viewer viewer) {
        Condition which = ReviewVisibility.isVisible(viewer).and(ReviewVisibility.isOfVisibleCourse(viewer));
        return pager.pages(authors, REVIEWS.USER_ID, query("author", page, which, ReviewOrderField.NEWEST, OrderDirection.DESC));
    }

    private static PageQuery<Review> query(
            String list, ReviewPage page, Condition which, ReviewOrderField usual, OrderDirection usualDirection) {
        ReviewOrder order = page.order();
        return new PageQuery<>(
                REVIEWS,
                REVIEWS.ID,
                ReviewColumns.of(page.request().node()),
                which,
                order == null ? ordering(usual, usualDirection) : ordering(order.getField(), order.getDirection()),
                list + page.filter(),
                page.request());
    }

    private static Condition matches(@Nullable ReviewFilter filter, List<ReviewStatus> usual, Viewer viewer) {
        List<ReviewStatus> statuses = filter == null || filter.getStatus() == null ? usual : filter.getStatus();
        Condition isListed = ReviewVisibility.isListed(statuses, viewer);
        return filter == null || filter.getRating() == null ? isListed : isListed.and(REVIEWS.RATING.in(filter.getRating()));
    }

    private static Ordering ordering(ReviewOrderField by, OrderDirection direction) {
        Field<?> column =
                switch (by) {
                    case HELPFUL -> REVIEWS.HELPFUL_COUNT;
                    case NEWEST -> REVIEWS.CREATED_AT;
                    case RATING -> REVIEWS.RATING;
                };
        return Ordering.by(column, direction == OrderDirection.DESC ? SortOrder.DESC : SortOrder.ASC, REVIEWS.ID);
    }
}
