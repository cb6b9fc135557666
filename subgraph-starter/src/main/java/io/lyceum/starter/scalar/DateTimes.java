package io.lyceum.starter.scalar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Points in time as text. */
final class DateTimes {

    private static final String ZERO = "0000-00-00T00:00:00.000000Z";
    private static final int NANOS_PER_MICRO = 1_000;
    private static final int LAST_YEAR = 9_999;

    private DateTimes() {}

    /** RFC 3339 in UTC with six digits of a second; written by hand, because a formatter costs ten times as much and every row has dates. */
    static String write(Instant instant) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("%s has no year of four digits.".formatted(instant));
        }
        char[] text = ZERO.toCharArray();
        digits(text, 4, time.getYear());
        digits(text, 7, time.getMonthValue());
        digits(text, 10, time.getDayOfMonth());
        digits(text, 13, time.getHour());
        digits(text, 16, time.getMinute());
        digits(text, 19, time.getSecond());
        digits(text, 26, time.getNano() / NANOS_PER_MICRO);
        return new String(text);
    }

    /** Writes a number so that it ends before a place; what is left of it stays zero. */
    private static void digits(char[] text, int end, int number) {
        int at = end;
        for (int rest = number; rest > 0; rest /= 10) {
            text[--at] = (char) ('0' + rest % 10);
        }
    }
}
