package io.lyceum.assessments.submission;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.assignment.Assignment;
import io.lyceum.assessments.generated.types.SubmissionFilter;
import io.lyceum.assessments.generated.types.SubmissionStatus;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The ways from {@code Assignment} to what was handed in for it. */
@DgsComponent
class SubmissionsOfAssignmentFields {

    private final SubmissionByAssignmentLoader submissionsByAssignment;
    private final ViewerSubmissionByAssignmentLoader viewerSubmissionsByAssignment;

    SubmissionsOfAssignmentFields(
            SubmissionByAssignmentLoader submissionsByAssignment,
            ViewerSubmissionByAssignmentLoader viewerSubmissionsByAssignment) {
        this.submissionsByAssignment = submissionsByAssignment;
        this.viewerSubmissionsByAssignment = viewerSubmissionsByAssignment;
    }

    @DgsData(parentType = "Assignment")
    CompletableFuture<Connection<Submission>> submissions(
            DataFetchingEnvironment environment, @InputArgument @Nullable SubmissionFilter filter) {
        SubmissionPage page = new SubmissionPage(PageRequest.of(environment), statuses(filter));
        return submissionsByAssignment.load(environment, keyOf(environment), page);
    }

    @DgsData(parentType = "Assignment")
    CompletableFuture<Submission> viewerSubmission(DataFetchingEnvironment environment) {
        return Viewer.of(environment).isAnonymous()
                ? CompletableFuture.completedFuture(null)
                : viewerSubmissionsByAssignment.load(environment, keyOf(environment), Selection.of(environment));
    }

    /** In the enum's order: however they are asked for, the page is the same. */
    private static @Nullable Set<SubmissionStatus> statuses(@Nullable SubmissionFilter filter) {
        return filter == null || filter.getStatus() == null ? null : new TreeSet<>(filter.getStatus());
    }

    private static UUID keyOf(DataFetchingEnvironment environment) {
        Assignment assignment = environment.getSource();
        return assignment.id();
    }
}
