package io.lyceum.enrollments.bulk;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.course.Course;
import io.lyceum.enrollments.enrollment.Enrollment;
import io.lyceum.enrollments.enrollment.EnrollmentByIdLoader;
import io.lyceum.enrollments.generated.types.BulkEnrollmentResultFilter;
import io.lyceum.enrollments.generated.types.BulkEnrollmentRowStatus;
import io.lyceum.enrollments.user.User;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The types {@code BulkEnrollment} and {@code BulkEnrollmentResult}, and the way to them. */
@DgsComponent
class BulkEnrollmentFields {

    private final BulkEnrollmentByIdLoader jobsById;
    private final ResultsByBulkEnrollmentLoader resultsByJob;
    private final EnrollmentByIdLoader enrollmentsById;

    BulkEnrollmentFields(
            BulkEnrollmentByIdLoader jobsById, ResultsByBulkEnrollmentLoader resultsByJob, EnrollmentByIdLoader enrollmentsById) {
        this.jobsById = jobsById;
        this.resultsByJob = resultsByJob;
        this.enrollmentsById = enrollmentsById;
    }

    @DgsQuery
    CompletableFuture<BulkEnrollment> bulkEnrollment(DataFetchingEnvironment environment, @InputArgument String id) {
        return jobsById.load(environment, TypeId.parse("bulk_enrollment", id), BulkEnrollmentByIdLoader.All.JOBS);
    }

    @DgsData(parentType = "BulkEnrollment")
    Course course(DataFetchingEnvironment environment) {
        BulkEnrollment job = environment.getSource();
        return new Course(job.courseId());
    }

    @DgsData(parentType = "BulkEnrollment")
    CompletableFuture<Connection<BulkEnrollmentResult>> results(
            DataFetchingEnvironment environment, @InputArgument @Nullable BulkEnrollmentResultFilter filter) {
        BulkEnrollment job = environment.getSource();
        return resultsByJob.load(
                environment, job.id(), new BulkEnrollmentResultPage(filter, PageRequest.of(environment)));
    }

    @DgsData(parentType = "BulkEnrollmentResult")
    User learner(DataFetchingEnvironment environment) {
        BulkEnrollmentResult result = environment.getSource();
        return new User(result.learnerId());
    }

    @DgsData(parentType = "BulkEnrollmentResult")
    @Nullable CompletableFuture<Enrollment> enrollment(DataFetchingEnvironment environment) {
        BulkEnrollmentResult result = environment.getSource();
        return result.status() == BulkEnrollmentRowStatus.ENROLLED
                ? enrollmentsById.load(environment, result.enrollmentId(), Selection.of(environment))
                : null;
    }
}
