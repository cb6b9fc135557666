package io.lyceum.assessments.authoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What columns hold. */
final class Limits {

    /** The most characters of a long text, which take 60,000 bytes at most. */
    static final int LONG = 15_000;

    private static final int DECIMALS = 2;

    private Limits() {}

    /** Whether a text has so many characters at most; null has none. */
    static boolean isAtMost(@Nullable String text, int longest) {
        return text == null || text.length() <= longest;
    }

    /** Whether a text says something in so many characters at most. */
    static boolean isWithin(String text, int longest) {
        return !text.isBlank() && text.length() <= longest;
    }

    /** Whether a number lies between zero and a limit and has two decimals at most. */
    static boolean isAmount(BigDecimal number, BigDecimal most) {
        return number.signum() >= 0 && number.compareTo(most) <= 0 && number.stripTrailingZeros().scale() <= DECIMALS;
    }
}
