package io.lyceum.demo.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person with an account.
 *
 * @param email in lower case, under the reserved domain {@code lyceum.test}
 * @param demoAccount whether it is one of the four that sign in with the demo password; users makes those rows itself
 * @param deletedAt given exactly where the status is {@code DELETED}
 */
public record Person(
        UUID id,
        String email,
        String givenName,
        String familyName,
        String displayName,
        UserStatus status,
        List<Role> roles,
        Profile profile,
        Preferences preferences,
        boolean demoAccount,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant emailVerifiedAt,
        @Nullable Instant lastLoginAt,
        @Nullable Instant deletedAt) {}
