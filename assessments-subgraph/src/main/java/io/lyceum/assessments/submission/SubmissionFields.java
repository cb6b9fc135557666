package io.lyceum.assessments.submission;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.assignment.Assignment;
import io.lyceum.assessments.assignment.AssignmentByIdLoader;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The type {@code Submission} and the list of all. */
@DgsComponent
public class SubmissionFields {

    private static final String PREFIX = "submission";

    private final SubmissionRepository submissions;
    private final SubmissionByIdLoader submissionsById;
    private final AssignmentByIdLoader assignmentsById;

    SubmissionFields(SubmissionRepository submissions, SubmissionByIdLoader submissionsById, AssignmentByIdLoader assignmentsById) {
        this.submissions = submissions;
        this.submissionsById = submissionsById;
        this.assignmentsById = assignmentsById;
    }

    @DgsQuery
    Connection<Submission> submissions(DataFetchingEnvironment environment) {
        return submissions.list(PageRequest.of(environment), Viewer.of(environment));
    }

    @DgsEntityFetcher(name = "Submission")
    public CompletableFuture<Submission> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        UUID id = TypeId.parse(PREFIX, (String) representation.get("id"));
        return submissionsById.load(environment, id, Selection.of(environment));
    }

    @DgsData(parentType = "Submission")
    CompletableFuture<Assignment> assignment(DataFetchingEnvironment environment) {
        Submission submission = environment.getSource();
        return assignmentsById.load(environment, Objects.requireNonNull(submission.assignmentId()), Selection.of(environment));
    }
}
