package io.lyceum.assessments.enrollment;

import io.lyceum.assessments.closing.Newcomers;
import io.lyceum.starter.event.EventConsumer;
import io.lyceum.starter.event.ReceivedEvent;
import io.lyceum.starter.id.TypeId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the copy of who learns where, but for people who were erased. Whoever comes to a course late has missed what is over, from the start. */
@Component
class EnrollmentEventConsumer implements EventConsumer {

    private final EnrollmentSnapshotRepository enrollments;
    private final Newcomers newcomers;

    EnrollmentEventConsumer(EnrollmentSnapshotRepository enrollments, Newcomers newcomers) {
        this.enrollments = enrollments;
        this.newcomers = newcomers;
    }

    @Override
    public String name() {
        return "enrollments";
    }

    @Override
    public Set<String> topics() {
        return Set.of("enrollment.created", "enrollment.updated", "enrollment.completed", "enrollment.dropped");
    }

    @Override
    public void on(ReceivedEvent event) {
        State state = event.as(State.class);
        EnrollmentSnapshot snapshot = new EnrollmentSnapshot(
                event.aggregateId(),
                TypeId.parse("user", state.userId()),
                TypeId.parse("course", state.courseId()),
                state.status(),
                state.enrolledAt(),
                state.expiresAt(),
                event.version());
        if (enrollments.isErased(snapshot.userId())) {
            return;
        }
        enrollments.keep(snapshot);
        if (enrollments.noteCaughtUp(snapshot.id())) {
            newcomers.catchUp(snapshot.id(), snapshot.courseId());
        }
    }

    /** What is kept of an enrollment's state. */
    private record State(String userId, String courseId, String status, Instant enrolledAt, @Nullable Instant expiresAt) {}
}
