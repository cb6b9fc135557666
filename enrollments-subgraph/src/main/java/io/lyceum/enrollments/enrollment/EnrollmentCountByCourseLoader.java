package io.lyceum.enrollments.enrollment;

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

    private final EnrollmentRepository enrollments;

    EnrollmentCountByCourseLoader(EnrollmentRepository enrollments) {
        this.enrollments = enrollments;
    }

    @Override
    protected Map<UUID, Integer> load(Set<UUID> courses, All arguments, Viewer viewer) {
        return enrollments.countByCourse(courses);
    }

    @Override
    protected Integer absent() {
        return 0;
    }
}
