package io.lyceum.users.validation;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Whether values are what they should be. */
public final class Checks {

    private static final int LONGEST_ADDRESS = 500;
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private Checks() {}

    /** An address that a browser opens, and a column holds. */
    public static boolean isWebAddress(URI address) {
        boolean isWeb = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        return isWeb && address.getHost() != null && address.toString().length() <= LONGEST_ADDRESS;
    }

    /** Two letters of ISO 3166-1. */
    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /** A text with something in it, without the blanks around it no longer than this. */
    public static boolean isName(String text, int longest) {
        return !text.isBlank() && text.strip().length() <= longest;
    }
}
