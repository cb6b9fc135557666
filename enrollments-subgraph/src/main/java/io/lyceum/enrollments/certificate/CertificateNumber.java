package io.lyceum.enrollments.certificate;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * Makes certificate numbers, such as {@code LYC-2026-7K3M9QX}: the year, six symbols that are drawn, and one by which a mistyped symbol or two
 * that changed places are noticed. The symbols are Crockford's base 32, in which no two look alike.
 */
final class CertificateNumber {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DRAWN = 6;
    private static final RandomGenerator RANDOM = new SecureRandom();

    private CertificateNumber() {}

    static String draw(int year) {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < DRAWN; i++) {
            drawn.append(SYMBOLS.charAt(RANDOM.nextInt(SYMBOLS.length())));
        }
        return "LYC-%d-%s%s".formatted(year, drawn, checkSymbol(drawn));
    }

    /** Whether the last symbol is the one that belongs to the others. */
    static boolean isConsistent(String number) {
        String symbols = number.substring(number.lastIndexOf('-') + 1);
        int last = symbols.length() - 1;
        return symbols.chars().allMatch(symbol -> SYMBOLS.indexOf(symbol) >= 0)
                && checkSymbol(symbols.substring(0, last)) == symbols.charAt(last);
    }

    /** Luhn's algorithm, modulo 32. */
    private static char checkSymbol(CharSequence symbols) {
        int base = SYMBOLS.length();
        int sum = 0;
        int factor = 2;
        for (int i = symbols.length() - 1; i >= 0; i--) {
            int product = SYMBOLS.indexOf(symbols.charAt(i)) * factor;
            sum += product / base + product % base;
            factor = 3 - factor;
        }
        return SYMBOLS.charAt((base - sum % base) % base);
    }
}
