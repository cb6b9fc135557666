package io.lyceum.oulad;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One run of an OULAD module: a course of Lyceum.
 *
 * @param module such as {@code AAA}
 * @param code the year and the half of it in which the run starts, such as {@code 2013J}
 */
public record Presentation(String module, String code) {

    private static final Pattern MODULE = Pattern.compile("[A-Z0-9]{1,8}");
    private static final Pattern CODE = Pattern.compile("(?:19|20)[0-9]{2}[BJ]");

    public Presentation {
        if (!MODULE.matcher(module).matches()) {
            throw new MalformedRowException("\"%s\" is not the code of a module, such as AAA".formatted(module));
        }
        if (!CODE.matcher(code).matches()) {
            throw new MalformedRowException("\"%s\" is not the code of a presentation, such as 2013J".formatted(code));
        }
    }

    /** Such as {@code AAA-2013J}. */
    public String name() {
        return module + "-" + code;
    }

    /** The course's title, such as {@code AAA 2013J}. */
    public String title() {
        return module + " " + code;
    }

    /** The course's slug, such as {@code aaa-2013j}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Day 0: the first of February for a run of kind {@code B}, the first of October for one of kind {@code J}. */
    public LocalDate start() {
        return LocalDate.of(Integer.parseInt(code.substring(0, 4)), code.endsWith("B") ? 2 : 10, 1);
    }

    /** Midnight, UTC, at the beginning of a day counted from the start; negative before it. */
    public Instant at(int day) {
        return start().plusDays(day).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
