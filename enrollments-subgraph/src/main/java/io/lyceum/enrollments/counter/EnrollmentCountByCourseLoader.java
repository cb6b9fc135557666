package io.lyceum.enrollments.counter;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How many learn or have completed courses, in one statement. */
@DgsDataLoader
public class EnrollmentCountByCourseLoader extends Loader<UUID, EnrollmentCountByCourseLoader.All, Integer> {

    /** There is one way to ask. */
    public enum All {
        LEARNING_OR_COMPLETED
    }

    private final CourseCounterRepository counters;

    EnrollmentCountByCourseLoader(CourseCounterRepository counters) {
        this.counters = counters;
    }

    @Override
    protected Map<UUID, Integer> load(Set<UUID> courses, All arguments, Viewer viewer) {
        return counters.enrollmentCounts(courses);
    }

    @Override
    protected Integer absent() {
        return 0;
    }
}
