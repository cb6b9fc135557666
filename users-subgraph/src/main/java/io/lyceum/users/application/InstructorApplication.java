package io.lyceum.users.application;

import io.lyceum.starter.id.Identified;
import io.lyceum.users.generated.types.InstructorApplicationStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's wish to teach. What is not known, and what the query does not select, is null. */
public record InstructorApplication(
        UUID id,
        UUID userKey,
        @Nullable String expertise,
        @Nullable String motivation,
        @Nullable InstructorApplicationStatus status,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable String note)
        implements Identified {}
