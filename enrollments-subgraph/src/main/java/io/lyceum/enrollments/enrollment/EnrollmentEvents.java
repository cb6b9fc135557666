package io.lyceum.enrollments.enrollment;

import io.lyceum.enrollments.generated.tables.tables.records.EnrollmentsRecord;
import io.lyceum.starter.event.Event;

/**
 * Makes the events of enrollments from their rows, as they are after the change that is told: with the version and the time of it
 * ({@code updated_at}).
 */
public final class EnrollmentEvents {

    static final String AGGREGATE = "enrollment";

    private EnrollmentEvents() {}

    /** Somebody enrolled, or was enrolled, be it that payment is awaited. */
    public static Event created(EnrollmentsRecord row) {
        return of("enrollment.created", row);
    }

    /** Anything else of it changed. */
    public static Event updated(EnrollmentsRecord row) {
        return of("enrollment.updated", row);
    }

    /** The learner has completed the course. */
    public static Event completed(EnrollmentsRecord row) {
        return of("enrollment.completed", row);
    }

    /** The learner left the course. */
    public static Event dropped(EnrollmentsRecord row) {
        return of("enrollment.dropped", row);
    }

    private static Event of(String topic, EnrollmentsRecord row) {
        int version = row.getVersion() == null ? 0 : row.getVersion();
        return new Event(topic, AGGREGATE, row.getId(), version, row.getUpdatedAt(), EnrollmentState.of(row));
    }
}
