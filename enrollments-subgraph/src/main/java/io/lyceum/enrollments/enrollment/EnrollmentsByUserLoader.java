package io.lyceum.enrollments.enrollment;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pages of people's enrollments, in one statement. */
@DgsDataLoader
public class EnrollmentsByUserLoader extends Loader<UUID, EnrollmentPage, Connection<Enrollment>> {

    private final EnrollmentRepository enrollments;

    EnrollmentsByUserLoader(EnrollmentRepository enrollments) {
        this.enrollments = enrollments;
    }

    @Override
    protected Map<UUID, Connection<Enrollment>> load(Set<UUID> users, EnrollmentPage page, Viewer viewer) {
        return enrollments.pagesByUser(users, page, viewer);
    }
}
