package io.lyceum.oulad;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code studentRegistration.csv} with the row of {@code studentInfo.csv} that it belongs to.
 *
 * @param registered day, from the presentation's start and mostly before it; null where the dataset does not say
 * @param unregistered day; null for somebody who stayed, and for a few of those who left
 */
public record RegistrationRow(StudentRow student, @Nullable Integer registered, @Nullable Integer unregistered) {

    /** Who, in which presentation. */
    public EnrollmentKey key() {
        return student.key();
    }

    /** When the student registered; the presentation's start where the dataset does not say. */
    public Instant registeredAt() {
        return student.presentation().at(registered == null ? 0 : registered);
    }

    /** When the student left; null for somebody who stayed, and for a few of those who left. */
    public @Nullable Instant unregisteredAt() {
        return unregistered == null ? null : student.presentation().at(unregistered);
    }
}
