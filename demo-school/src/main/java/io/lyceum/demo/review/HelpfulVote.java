package io.lyceum.demo.review;

import java.time.Instant;
import java.util.UUID;

/** A person who found a review helpful; one per pair. */
public record HelpfulVote(
        UUID reviewId,
        UUID userId,
        Instant votedAt) {}
