package io.lyceum.enrollments.lesson;

import io.lyceum.enrollments.generated.types.LessonAccessReason;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Decides who may open a course's lessons. */
@Service
class LessonAccessService {

    private final LessonAccessRepository courses;
    private final Clock clock;

    LessonAccessService(LessonAccessRepository courses, Clock clock) {
        this.courses = courses;
        this.clock = clock;
    }

    /** @return nothing for a course that the person neither teaches nor ever enrolled in */
    Map<UUID, LessonAccessReason> reasons(Set<UUID> wanted, UUID person) {
        Map<UUID, LessonAccessReason> reasons = new HashMap<>();
        Set<UUID> others = new HashSet<>(wanted);
        for (UUID taught : courses.findTaught(wanted, person)) {
            reasons.put(taught, LessonAccessReason.INSTRUCTOR);
            others.remove(taught);
        }
        if (!others.isEmpty()) {
            Instant now = clock.instant();
            courses.findStandings(others, person).forEach((course, standing) -> reasons.put(course, standing.reason(now)));
        }
        return reasons;
    }
}
