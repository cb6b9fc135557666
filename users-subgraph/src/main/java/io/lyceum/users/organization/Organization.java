package io.lyceum.users.organization;

import io.lyceum.starter.id.Identified;
import io.lyceum.users.generated.types.OrganizationKind;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A school, university, company or the like. What the query does not select is null. */
public record Organization(
        UUID id,
        @Nullable String name,
        @Nullable String slug,
        @Nullable String description,
        @Nullable OrganizationKind kind,
        @Nullable URI logoUrl,
        @Nullable URI websiteUrl,
        @Nullable String country,
        @Nullable Boolean isVerified,
        @Nullable Instant createdAt,
        @Nullable Integer memberCount,
        @Nullable Integer version)
        implements Identified {}
