package io.lyceum.demo.person;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who asked to teach. */
public record InstructorApplication(
        UUID id,
        UUID userId,
        String expertise,
        String motivation,
        ApplicationStatus status,
        Instant submittedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note) {}
