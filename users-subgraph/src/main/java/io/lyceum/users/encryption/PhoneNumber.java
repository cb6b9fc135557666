package io.lyceum.users.encryption;

import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers as ITU-T E.164 has them. */
public final class PhoneNumber {

    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern ORNAMENT = Pattern.compile("[\\s()./-]");

    private PhoneNumber() {}

    /** The one way to write a number; empty if it is none. */
    public static Optional<String> normalized(String written) {
        return Optional.of(ORNAMENT.matcher(written).replaceAll("")).filter(number -> FORM.matcher(number).matches());
    }
}
