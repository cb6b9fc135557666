package io.lyceum.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Makes the school, area by area. */
final class SchoolMaker {

    private SchoolMaker() {}

    static DemoSchool make(Instant now) {
        Instant today = now.truncatedTo(ChronoUnit.DAYS);
        return new DemoSchool(today, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
