package io.lyceum.assessments.submission;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.assignment.Assignment;
import io.lyceum.assessments.assignment.AssignmentByIdLoader;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** The type {@code Submission} and the roots to it. */
@DgsComponent
public class SubmissionFields {

    private static final String PREFIX = "submission";

    private final SubmissionRepository submissions;
    private final SubmissionByIdLoader submissionsById;
    private final LinksBySubmissionLoader linksBySubmission;
    private final FilesBySubmissionLoader filesBySubmission;
    private final AssignmentByIdLoader assignmentsById;

    SubmissionFields(
            SubmissionRepository submissions,
            SubmissionByIdLoader submissionsById,
            LinksBySubmissionLoader linksBySubmission,
            FilesBySubmissionLoader filesBySubmission,
            AssignmentByIdLoader assignmentsById) {
        this.submissions = submissions;
        this.submissionsById = submissionsById;
        this.linksBySubmission = linksBySubmission;
        this.filesBySubmission = filesBySubmission;
        this.assignmentsById = assignmentsById;
    }

    @DgsQuery
    CompletableFuture<Submission> submission(DataFetchingEnvironment environment, @InputArgument String id) {
        return byId(environment, id);
    }

    @DgsQuery
    Connection<Submission> submissions(DataFetchingEnvironment environment) {
        return submissions.list(PageRequest.of(environment), Viewer.of(environment));
    }

    @DgsEntityFetcher(name = "Submission")
    public CompletableFuture<Submission> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return byId(environment, (String) representation.get("id"));
    }

    @DgsData(parentType = "Submission")
    CompletableFuture<List<URI>> links(DataFetchingEnvironment environment) {
        Submission submission = environment.getSource();
        return linksBySubmission.load(environment, submission.id(), LinksBySubmissionLoader.All.LINKS);
    }

    @DgsData(parentType = "Submission")
    CompletableFuture<List<SubmissionFile>> files(DataFetchingEnvironment environment) {
        Submission submission = environment.getSource();
        return filesBySubmission.load(environment, submission.id(), Selection.of(environment));
    }

    @DgsData(parentType = "Submission")
    CompletableFuture<Assignment> assignment(DataFetchingEnvironment environment) {
        Submission submission = environment.getSource();
        return assignmentsById.load(environment, Objects.requireNonNull(submission.assignmentId()), Selection.of(environment));
    }

    private CompletableFuture<Submission> byId(DataFetchingEnvironment environment, String id) {
        return submissionsById.load(environment, TypeId.parse(PREFIX, id), Selection.of(environment));
    }
}
