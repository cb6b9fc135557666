package io.lyceum.oulad;

import org.jspecify.annotations.Nullable;

/** A row of {@code studentInfo.csv}: a student in one presentation, as far as Lyceum takes it over. */
public record StudentRow(
        Presentation presentation,
        int student,
        @Nullable String region,
        @Nullable String education,
        @Nullable String ageBand,
        @Nullable Boolean hasDisability,
        FinalResult result) {

    /** Who, in which presentation. */
    public EnrollmentKey key() {
        return new EnrollmentKey(presentation, student);
    }
}
