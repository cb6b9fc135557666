package io.lyceum.enrollments.counter;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How many seats of courses are free, in one statement; null where there is no limit, or nobody is taken. */
@DgsDataLoader
public class SeatsAvailableByCourseLoader extends Loader<UUID, SeatsAvailableByCourseLoader.All, Integer> {

    /** There is one way to ask. */
    public enum All {
        FREE_SEATS
    }

    private final CourseCounterRepository counters;

    SeatsAvailableByCourseLoader(CourseCounterRepository counters) {
        this.counters = counters;
    }

    @Override
    protected Map<UUID, Integer> load(Set<UUID> courses, All arguments, Viewer viewer) {
        return counters.seatsAvailable(courses);
    }
}
