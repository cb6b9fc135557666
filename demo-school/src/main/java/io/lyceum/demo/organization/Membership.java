package io.lyceum.demo.organization;

import java.time.Instant;
import java.util.UUID;

/** A person in an organization; one per pair. */
public record Membership(
        UUID id,
        UUID organizationId,
        UUID userId,
        OrganizationRole role,
        Instant joinedAt) {}
