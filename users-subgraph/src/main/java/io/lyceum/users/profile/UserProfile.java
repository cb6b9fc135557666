package io.lyceum.users.profile;

import io.lyceum.users.generated.types.ProfileVisibility;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a person tells about themselves. What the viewer may not see, and what the query does not select, is null. */
record UserProfile(
        @Nullable URI avatarUrl,
        @Nullable String headline,
        @Nullable String bio,
        @Nullable URI websiteUrl,
        @Nullable URI linkedInUrl,
        @Nullable URI githubUrl,
        @Nullable String occupation,
        @Nullable String timezone,
        @Nullable Locale locale,
        @Nullable String country,
        @Nullable String region,
        @Nullable String educationLevel,
        @Nullable String fieldOfStudy,
        @Nullable String ageBand,
        @Nullable Boolean hasDisability,
        @Nullable ProfileVisibility visibility,
        @Nullable Boolean showEmail,
        @Nullable Integer version) {}
