package io.lyceum.enrollments.enrollment;

import io.lyceum.enrollments.generated.tables.tables.records.EnrollmentsRecord;
import io.lyceum.starter.event.Event;
import io.lyceum.starter.event.Outbox;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Tells of enrollments that the caller has just changed, as they are now in its transaction: in two statements, however many they are. */
@Service
public class EnrollmentAnnouncements {

    private final EnrollmentStateRepository enrollments;
    private final Outbox outbox;

    EnrollmentAnnouncements(EnrollmentStateRepository enrollments, Outbox outbox) {
        this.enrollments = enrollments;
        this.outbox = outbox;
    }

    public void updated(Collection<UUID> changed) {
        announce(changed, EnrollmentEvents::updated);
    }

    public void completed(Collection<UUID> changed) {
        announce(changed, EnrollmentEvents::completed);
    }

    public void dropped(Collection<UUID> changed) {
        announce(changed, EnrollmentEvents::dropped);
    }

    private void announce(Collection<UUID> changed, Function<EnrollmentsRecord, Event> event) {
        if (!changed.isEmpty()) {
            outbox.appendAll(enrollments.find(changed).stream().map(event).toList());
        }
    }
}
