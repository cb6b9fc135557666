package io.lyceum.demo.review;

import java.time.Instant;
import java.util.UUID;

/** What an instructor replies to a review. */
public record InstructorResponse(
        UUID userId,
        String text,
        Instant respondedAt) {}
