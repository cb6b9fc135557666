package io.lyceum.enrollments.enrollment;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pages of courses' enrollments, in a number of statements that does not depend on the number of courses. */
@DgsDataLoader
public class EnrollmentsByCourseLoader extends Loader<UUID, EnrollmentPage, Connection<Enrollment>> {

    private final EnrollmentRepository enrollments;

    EnrollmentsByCourseLoader(EnrollmentRepository enrollments) {
        this.enrollments = enrollments;
    }

    @Override
    protected Map<UUID, Connection<Enrollment>> load(Set<UUID> courses, EnrollmentPage page, Viewer viewer) {
        return enrollments.pagesByCourse(courses, page, viewer);
    }
}
