package io.lyceum.demo.organization;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization that offers courses.
 *
 * @param country ISO 3166-1, two letters
 */
public record Organization(
        UUID id,
        String name,
        String slug,
        String description,
        OrganizationKind kind,
        @Nullable URI logoUrl,
        @Nullable URI websiteUrl,
        String country,
        boolean verified,
        Instant createdAt,
        Instant updatedAt) {}
