package io.lyceum.enrollments.enrolling;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.enrollment.Enrollment;
import io.lyceum.enrollments.enrollment.EnrollmentByIdLoader;
import io.lyceum.enrollments.generated.types.EnrollInCourseInput;
import io.lyceum.enrollments.generated.types.GrantEnrollmentInput;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The mutations that enroll one person. */
@DgsComponent
class EnrollingMutations {

    private final EnrollService enrolling;
    private final GrantService grants;
    private final EnrollmentByIdLoader enrollments;

    EnrollingMutations(EnrollService enrolling, GrantService grants, EnrollmentByIdLoader enrollments) {
        this.enrolling = enrolling;
        this.grants = grants;
        this.enrollments = enrollments;
    }

    @DgsMutation
    EnrollInCoursePayload enrollInCourse(DataFetchingEnvironment environment, @InputArgument EnrollInCourseInput input) {
        return EnrollInCoursePayload.of(enrolling.enroll(Viewer.of(environment).requireId(), input));
    }

    @DgsMutation
    GrantEnrollmentPayload grantEnrollment(DataFetchingEnvironment environment, @InputArgument GrantEnrollmentInput input) {
        return GrantEnrollmentPayload.of(grants.grant(Viewer.of(environment), input));
    }

    @DgsData(parentType = "EnrollInCoursePayload", field = "enrollment")
    @Nullable CompletableFuture<Enrollment> enrolled(DataFetchingEnvironment environment) {
        EnrollInCoursePayload payload = environment.getSource();
        return load(environment, payload.enrollmentId());
    }

    @DgsData(parentType = "GrantEnrollmentPayload", field = "enrollment")
    @Nullable CompletableFuture<Enrollment> granted(DataFetchingEnvironment environment) {
        GrantEnrollmentPayload payload = environment.getSource();
        return load(environment, payload.enrollmentId());
    }

    private @Nullable CompletableFuture<Enrollment> load(DataFetchingEnvironment environment, @Nullable UUID enrollment) {
        return enrollment == null ? null : enrollments.load(environment, enrollment, Selection.of(environment));
    }
}
