package io.lyceum.enrollments.bulk;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Jobs by their keys, in one statement. The viewer is signed in. */
@DgsDataLoader
class BulkEnrollmentByIdLoader extends Loader<UUID, BulkEnrollmentByIdLoader.All, BulkEnrollment> {

    /** There is one way to ask. */
    enum All {
        JOBS
    }

    private final BulkEnrollmentRepository jobs;

    BulkEnrollmentByIdLoader(BulkEnrollmentRepository jobs) {
        this.jobs = jobs;
    }

    @Override
    protected Map<UUID, BulkEnrollment> load(Set<UUID> ids, All arguments, Viewer viewer) {
        return jobs.findByIds(ids, viewer);
    }
}
