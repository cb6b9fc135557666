package io.lyceum.courses.review;

import io.lyceum.courses.generated.tables.tables.records.ReviewsRecord;
import io.lyceum.courses.generated.types.ReviewStatus;
import io.lyceum.starter.event.Event;
import io.lyceum.starter.id.TypeId;
import org.jspecify.annotations.Nullable;

/**
 * A review as its event tells it; the names of the components are the contract's.
 *
 * @param userId null once the account is erased
 * @param status a deleted review is told as a rejected one
 */
record ReviewState(String id, String courseId, @Nullable String userId, int rating, ReviewStatus status) {

    private static final String AGGREGATE = "review";

    /** That it is there for everybody, or, by its status, that it no longer is. */
    static Event event(ReviewsRecord row) {
        return new Event("review.published", AGGREGATE, row.getId(), row.getVersion(), row.getUpdatedAt(), of(row));
    }

    private static ReviewState of(ReviewsRecord row) {
        return new ReviewState(
                TypeId.encode(AGGREGATE, row.getId()),
                TypeId.encode("course", row.getCourseId()),
                row.getUserId() == null ? null : TypeId.encode("user", row.getUserId()),
                row.getRating(),
                row.getDeletedAt() == null ? row.getStatus() : ReviewStatus.REJECTED);
    }
}
