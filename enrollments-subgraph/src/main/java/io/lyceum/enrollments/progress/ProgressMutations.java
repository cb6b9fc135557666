package io.lyceum.enrollments.progress;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.enrollment.Enrollment;
import io.lyceum.enrollments.enrollment.EnrollmentByIdLoader;
import io.lyceum.enrollments.generated.types.ReportLessonProgressInput;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The mutation by which learners tell how far they are. */
@DgsComponent
class ProgressMutations {

    private final ProgressService progress;
    private final EnrollmentByIdLoader enrollments;

    ProgressMutations(ProgressService progress, EnrollmentByIdLoader enrollments) {
        this.progress = progress;
        this.enrollments = enrollments;
    }

    @DgsMutation
    ReportLessonProgressPayload reportLessonProgress(
            DataFetchingEnvironment environment, @InputArgument ReportLessonProgressInput input) {
        UUID enrollment = TypeId.parse("enrollment", input.getEnrollmentId());
        List<LessonReport> reports = input.getReports().stream().map(LessonReport::of).toList();
        UUID learner = Viewer.of(environment).requireId();
        return ReportLessonProgressPayload.of(progress.report(enrollment, reports, learner));
    }

    @DgsData(parentType = "ReportLessonProgressPayload", field = "enrollment")
    @Nullable CompletableFuture<Enrollment> enrollment(DataFetchingEnvironment environment) {
        ReportLessonProgressPayload payload = environment.getSource();
        return payload.enrollmentId() == null
                ? null
                : enrollments.load(environment, payload.enrollmentId(), Selection.of(environment));
    }
}
