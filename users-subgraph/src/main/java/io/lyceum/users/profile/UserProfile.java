package io.lyceum.users.profile;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a person tells about themselves. What the viewer may not see, and what the query does not select, is null. */
record UserProfile(
        @Nullable URI avatarUrl,
        @Nullable String bio,
        @Nullable String timezone,
        @Nullable Locale locale,
        @Nullable String region,
        @Nullable String educationLevel,
        @Nullable String ageBand,
        @Nullable Boolean hasDisability) {}
