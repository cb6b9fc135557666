package io.lyceum.courses.enrollment;

import io.lyceum.courses.counts.KeptCounts;
import io.lyceum.starter.event.EventConsumer;
import io.lyceum.starter.event.ReceivedEvent;
import io.lyceum.starter.id.TypeId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps who learns in which course, and with it the popularity of courses. */
@Component
class EnrollmentEventConsumer implements EventConsumer {

    private final EnrollmentProjectionRepository enrollments;
    private final KeptCounts counts;

    EnrollmentEventConsumer(EnrollmentProjectionRepository enrollments, KeptCounts counts) {
        this.enrollments = enrollments;
        this.counts = counts;
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
        EnrollmentState state = event.as(EnrollmentState.class);
        UUID course = TypeId.parse("course", state.courseId());
        enrollments.lock(event.aggregateId(), state);
        Optional<String> before = enrollments.findOlder(event.aggregateId(), event.version());
        if (before.isPresent()) {
            enrollments.update(event.aggregateId(), event.version(), state);
            counts.changePopularity(course, learners(state.status()) - learners(before.get()));
        }
    }

    private static int learners(String status) {
        return EnrollmentState.isLearner(status) ? 1 : 0;
    }
}
