package io.lyceum.users.member;

import io.lyceum.starter.id.Identified;
import io.lyceum.users.generated.types.OrganizationRole;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation that can be accepted still. What the query does not select is null. */
public record OrganizationInvitation(
        UUID id,
        @Nullable String email,
        @Nullable OrganizationRole role,
        @Nullable UUID invitedByKey,
        @Nullable Instant createdAt,
        @Nullable Instant expiresAt)
        implements Identified {}
