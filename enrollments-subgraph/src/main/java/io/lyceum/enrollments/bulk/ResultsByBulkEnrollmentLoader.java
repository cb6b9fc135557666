package io.lyceum.enrollments.bulk;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pages of the results of jobs that the viewer sees, in one statement. */
@DgsDataLoader
class ResultsByBulkEnrollmentLoader extends Loader<UUID, BulkEnrollmentResultPage, Connection<BulkEnrollmentResult>> {

    private final BulkEnrollmentRepository jobs;

    ResultsByBulkEnrollmentLoader(BulkEnrollmentRepository jobs) {
        this.jobs = jobs;
    }

    @Override
    protected Map<UUID, Connection<BulkEnrollmentResult>> load(Set<UUID> ids, BulkEnrollmentResultPage page, Viewer viewer) {
        return jobs.resultPages(ids, page);
    }
}
