package io.lyceum.courses.review;

import io.lyceum.courses.generated.types.ReviewStatus;
import io.lyceum.starter.id.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a learner wrote about a course. What the query does not select is null.
 *
 * @param authorId null once the account is erased, too
 */
record Review(
        UUID id,
        @Nullable Integer rating,
        @Nullable Integer contentRating,
        @Nullable Integer instructorRating,
        @Nullable Integer valueRating,
        @Nullable String title,
        @Nullable String text,
        @Nullable ReviewStatus status,
        @Nullable Integer helpfulCount,
        @Nullable UUID authorId,
        @Nullable UUID courseId,
        @Nullable Instant createdAt,
        @Nullable InstructorResponse instructorResponse)
        implements Identified {}
