package io.lyceum.demo;

import java.time.Instant;

/** The school that tests look at. */
final class Schools {

    static final Instant TODAY = Instant.parse("2026-11-20T00:00:00Z");
    static final DemoSchool SCHOOL = DemoSchool.of(TODAY);

    private Schools() {}
}
