package io.lyceum.users.organization;

import io.lyceum.users.validation.Checks;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an organization may be called and tell about itself. */
final class OrganizationRules {

    private static final Pattern SLUG = Pattern.compile("(?=.{3,120}$)[a-z0-9]+(-[a-z0-9]+)*");
    // The name stands in letters to strangers: it neither breaks a line nor leads anywhere.
    private static final Pattern NOT_IN_A_NAME =
            Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]|://|\\bwww\\.|\\.\\p{L}{2,}/", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 5_000;

    private OrganizationRules() {}

    static boolean isSlug(String slug) {
        return SLUG.matcher(slug).matches();
    }

    /** What is wrong with what an input says; what it does not say is null, and right. */
    static Optional<OrganizationFault> fault(
            @Nullable String name, @Nullable String description, @Nullable URI websiteUrl, @Nullable URI logoUrl, @Nullable String country) {
        if (name != null && !isName(name)) {
            return Optional.of(OrganizationFault.INVALID_NAME);
        }
        if (description != null && description.length() > LONGEST_DESCRIPTION) {
            return Optional.of(OrganizationFault.INVALID_DESCRIPTION);
        }
        if (!Stream.of(Optional.ofNullable(websiteUrl), Optional.ofNullable(logoUrl)).flatMap(Optional::stream).allMatch(Checks::isWebAddress)) {
            return Optional.of(OrganizationFault.INVALID_URL);
        }
        return country == null || Checks.isCountry(country) ? Optional.empty() : Optional.of(OrganizationFault.INVALID_COUNTRY);
    }

    private static boolean isName(String name) {
        return Checks.isName(name, LONGEST_NAME) && !NOT_IN_A_NAME.matcher(name.strip()).find();
    }
}
