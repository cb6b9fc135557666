package io.lyceum.enrollments.bulk;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.generated.types.EnrollInBulkInput;
import io.lyceum.starter.viewer.Viewer;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The mutation that enrolls many. */
@DgsComponent
class BulkEnrollmentMutations {

    private final BulkEnrollmentService jobs;
    private final BulkEnrollmentByIdLoader jobsById;

    BulkEnrollmentMutations(BulkEnrollmentService jobs, BulkEnrollmentByIdLoader jobsById) {
        this.jobs = jobs;
        this.jobsById = jobsById;
    }

    @DgsMutation
    EnrollInBulkPayload enrollInBulk(DataFetchingEnvironment environment, @InputArgument EnrollInBulkInput input) {
        return EnrollInBulkPayload.of(jobs.begin(Viewer.of(environment), input));
    }

    @DgsData(parentType = "EnrollInBulkPayload")
    @Nullable CompletableFuture<BulkEnrollment> bulkEnrollment(DataFetchingEnvironment environment) {
        EnrollInBulkPayload payload = environment.getSource();
        return payload.bulkEnrollmentId() == null
                ? null
                : jobsById.load(environment, payload.bulkEnrollmentId(), BulkEnrollmentByIdLoader.All.JOBS);
    }
}
