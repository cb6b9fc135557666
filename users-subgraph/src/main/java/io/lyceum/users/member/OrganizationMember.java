package io.lyceum.users.member;

import io.lyceum.users.generated.types.OrganizationRole;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's place in an organization. What the query does not select is null, except who and where. */
record OrganizationMember(
        UUID organizationId, UUID userId, @Nullable OrganizationRole role, @Nullable Instant joinedAt) {}
