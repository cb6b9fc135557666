package io.lyceum.enrollments.enrollment;

import io.lyceum.starter.event.Event;
import io.lyceum.starter.event.StateSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells all enrollments anew. */
@Component
class EnrollmentStateSource implements StateSource {

    private final EnrollmentStateRepository enrollments;

    EnrollmentStateSource(EnrollmentStateRepository enrollments) {
        this.enrollments = enrollments;
    }

    @Override
    public String name() {
        return "enrollments";
    }

    @Override
    public long count() {
        return enrollments.count();
    }

    @Override
    public List<Event> page(@Nullable UUID after, int limit) {
        return enrollments.list(after, limit).stream().map(EnrollmentEvents::updated).toList();
    }
}
