package io.lyceum.enrollments.counter;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counts that are kept for courses: how many learn or have completed them, and how many seats are taken. */
@Service
public class CourseCounters {

    private final CourseCounterRepository counters;

    CourseCounters(CourseCounterRepository counters) {
        this.counters = counters;
    }

    /**
     * Counts anew from the enrollments, in a transaction: after an import, or where a count is in doubt. Whoever enrolls meanwhile waits.
     *
     * @param courses those whose counts are set right; the others stay as they are
     */
    @Transactional
    public void recount(Set<UUID> courses) {
        counters.delete(courses);
        counters.insert(courses);
    }
}
