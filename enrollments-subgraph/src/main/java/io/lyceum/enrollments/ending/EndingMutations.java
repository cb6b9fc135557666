package io.lyceum.enrollments.ending;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.enrollment.Enrollment;
import io.lyceum.enrollments.enrollment.EnrollmentByIdLoader;
import io.lyceum.enrollments.generated.types.DropEnrollmentInput;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The mutation by which learners leave courses. */
@DgsComponent
class EndingMutations {

    private final DroppingService dropping;
    private final EnrollmentByIdLoader enrollments;

    EndingMutations(DroppingService dropping, EnrollmentByIdLoader enrollments) {
        this.dropping = dropping;
        this.enrollments = enrollments;
    }

    @DgsMutation
    DropEnrollmentPayload dropEnrollment(DataFetchingEnvironment environment, @InputArgument DropEnrollmentInput input) {
        UUID enrollment = TypeId.parse("enrollment", input.getEnrollmentId());
        return DropEnrollmentPayload.of(dropping.drop(enrollment, Viewer.of(environment).requireId()));
    }

    @DgsData(parentType = "DropEnrollmentPayload", field = "enrollment")
    @Nullable CompletableFuture<Enrollment> enrollment(DataFetchingEnvironment environment) {
        DropEnrollmentPayload payload = environment.getSource();
        return payload.enrollmentId() == null
                ? null
                : enrollments.load(environment, payload.enrollmentId(), Selection.of(environment));
    }
}
