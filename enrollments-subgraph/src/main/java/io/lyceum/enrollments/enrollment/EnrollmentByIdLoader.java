package io.lyceum.enrollments.enrollment;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Enrollments by their keys, in one statement. */
@DgsDataLoader
public class EnrollmentByIdLoader extends Loader<UUID, Selection, Enrollment> {

    private final EnrollmentRepository enrollments;

    EnrollmentByIdLoader(EnrollmentRepository enrollments) {
        this.enrollments = enrollments;
    }

    @Override
    protected Map<UUID, Enrollment> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return enrollments.findByIds(ids, selection, viewer);
    }
}
