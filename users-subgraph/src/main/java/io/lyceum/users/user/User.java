package io.lyceum.users.user;

import io.lyceum.starter.id.Identified;
import io.lyceum.users.generated.types.UserStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person with an account. What the viewer may not see, and what the query does not select, is null.
 *
 * @param displayName public; null only where it is not selected
 */
public record User(
        UUID id,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable UserStatus status,
        @Nullable Instant createdAt,
        @Nullable Integer version)
        implements Identified {}
