package io.lyceum.enrollments.counter;

import io.lyceum.starter.database.RepeatableTransaction;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The counts that are kept for courses: how many learn or have completed them, and how many seats are taken. */
@Service
public class CourseCounters {

    private final CourseCounterRepository counters;
    private final RepeatableTransaction transaction;

    CourseCounters(CourseCounterRepository counters, RepeatableTransaction transaction) {
        this.counters = counters;
        this.transaction = transaction;
    }

    /**
     * Counts anew from the enrollments, in a transaction of its own: after an import, or where a count is in doubt. Whoever enrolls or gives up a seat
     * meanwhile waits, and where both wait for each other it is counted once more.
     *
     * @param courses those whose counts are set right; the others stay as they are
     */
    public void recount(Set<UUID> courses) {
        transaction.run(() -> {
            counters.delete(courses);
            return counters.insert(courses);
        });
    }
}
