package io.lyceum.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Times around the school's day. */
record Days(Instant today) {

    /** How long the school is old. */
    static final int HISTORY = 900;

    /** Midnight UTC, days before today; negative ones are ahead. */
    Instant ago(int days) {
        return today.minus(Duration.ofDays(days));
    }

    /** Some time of a day between two numbers of days before today: never after today's midnight where the later number is positive. */
    Instant between(Dice dice, int earlier, int later) {
        return dice.within(ago(earlier), ago(later));
    }

    /** The last minute of a day in a zone. */
    Instant endOfDay(int daysAhead, String zone) {
        return today.atZone(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(daysAhead)
                .atTime(LocalTime.of(23, 59))
                .atZone(ZoneId.of(zone))
                .toInstant();
    }

    boolean isPast(Instant time) {
        return time.isBefore(today);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
