package io.lyceum.demo.person;

import java.time.Instant;
import java.util.UUID;

/**
 * An account elsewhere by which a person may sign in.
 *
 * @param subject how the provider calls the person
 */
public record LinkedIdentity(
        UUID id,
        UUID userId,
        IdentityProvider provider,
        String subject,
        String email,
        Instant linkedAt) {}
