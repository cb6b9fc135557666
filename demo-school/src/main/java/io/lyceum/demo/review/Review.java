package io.lyceum.demo.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner's opinion of a course; one per learner and course.
 *
 * @param rating 1-5, as the other ratings
 * @param helpfulCount as many as it has votes
 */
public record Review(
        UUID id,
        UUID courseId,
        UUID userId,
        int rating,
        @Nullable Integer contentRating,
        @Nullable Integer instructorRating,
        @Nullable Integer valueRating,
        @Nullable String title,
        String text,
        ReviewStatus status,
        int helpfulCount,
        @Nullable UUID moderatedBy,
        @Nullable Instant moderatedAt,
        @Nullable String moderationNote,
        @Nullable InstructorResponse response,
        Instant createdAt,
        Instant updatedAt) {}
