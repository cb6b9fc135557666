package io.lyceum.assessments.question;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as a person writes them, not with all the decimals that their column has. */
public final class PlainNumber {

    /** How many digits its column holds before the point and behind. */
    public static final int WHOLE_DIGITS = 20;

    public static final int DECIMALS = 10;

    private PlainNumber() {}

    /** The same number without zeros at the end of its fraction; null for null. */
    public static @Nullable BigDecimal of(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether the column holds the number without loss. */
    public static boolean fits(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.precision() - stripped.scale() <= WHOLE_DIGITS && stripped.scale() <= DECIMALS;
    }
}
