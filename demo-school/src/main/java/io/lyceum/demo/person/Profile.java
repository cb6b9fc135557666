package io.lyceum.demo.person;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a person tells about themselves.
 *
 * @param country ISO 3166-1, two letters
 * @param timezone a name of the IANA database
 * @param locale a BCP 47 tag
 */
public record Profile(
        @Nullable URI avatarUrl,
        @Nullable String headline,
        @Nullable String bio,
        @Nullable URI websiteUrl,
        @Nullable URI linkedInUrl,
        @Nullable URI gitHubUrl,
        @Nullable String occupation,
        @Nullable String fieldOfStudy,
        @Nullable String country,
        @Nullable String region,
        String timezone,
        String locale,
        @Nullable String educationLevel,
        @Nullable String ageBand,
        @Nullable Boolean hasDisability,
        Visibility visibility,
        boolean emailShown) {}
