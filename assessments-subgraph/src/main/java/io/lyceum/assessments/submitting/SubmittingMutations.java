package io.lyceum.assessments.submitting;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.generated.types.SubmitAssignmentInput;
import io.lyceum.assessments.submission.FileAddresses;
import io.lyceum.assessments.submission.Submission;
import io.lyceum.assessments.submission.SubmissionByIdLoader;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The mutation that hands in work. */
@DgsComponent
class SubmittingMutations {

    private final SubmittingService submitting;
    private final SubmissionByIdLoader submissions;

    SubmittingMutations(SubmittingService submitting, SubmissionByIdLoader submissions) {
        this.submitting = submitting;
        this.submissions = submissions;
    }

    @DgsMutation
    SubmitAssignmentPayload submitAssignment(DataFetchingEnvironment environment, @InputArgument SubmitAssignmentInput input) {
        HandIn work = new HandIn(
                TypeId.parse("assignment", input.getAssignmentId()),
                input.getText(),
                input.getLinks(),
                input.getFileIds().stream().map(id -> TypeId.parse(FileAddresses.PREFIX, id)).toList());
        return SubmitAssignmentPayload.of(submitting.submit(Viewer.of(environment), work, input.getIdempotencyKey()));
    }

    @DgsData(parentType = "SubmitAssignmentPayload")
    @Nullable CompletableFuture<Submission> submission(DataFetchingEnvironment environment) {
        SubmitAssignmentPayload payload = environment.getSource();
        return payload.submissionId() == null
                ? null
                : submissions.load(environment, payload.submissionId(), Selection.of(environment));
    }
}
