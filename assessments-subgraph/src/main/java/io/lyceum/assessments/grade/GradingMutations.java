package io.lyceum.assessments.grade;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.assignment.Assignment;
import io.lyceum.assessments.assignment.AssignmentByIdLoader;
import io.lyceum.assessments.generated.types.CriterionGradeInput;
import io.lyceum.assessments.generated.types.GradeSubmissionInput;
import io.lyceum.assessments.generated.types.ReleaseGradesInput;
import io.lyceum.assessments.grade.GradeProposal.CriterionPoints;
import io.lyceum.assessments.submission.Submission;
import io.lyceum.assessments.submission.SubmissionByIdLoader;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The mutations that give grades and show them. */
@DgsComponent
class GradingMutations {

    private final GradingService grading;
    private final ReleaseService releases;
    private final SubmissionByIdLoader submissions;
    private final AssignmentByIdLoader assignments;

    GradingMutations(
            GradingService grading, ReleaseService releases, SubmissionByIdLoader submissions, AssignmentByIdLoader assignments) {
        this.grading = grading;
        this.releases = releases;
        this.submissions = submissions;
        this.assignments = assignments;
    }

    @DgsMutation
    GradeSubmissionPayload gradeSubmission(DataFetchingEnvironment environment, @InputArgument GradeSubmissionInput input) {
        GradeProposal proposal = new GradeProposal(
                submissionKey(input.getSubmissionId()),
                input.getExpectedVersion(),
                input.getScore(),
                points(input.getCriteria()),
                input.getFeedback());
        return GradeSubmissionPayload.of(grading.grade(proposal, Viewer.of(environment)));
    }

    @DgsMutation
    ReleaseGradesPayload releaseGrades(DataFetchingEnvironment environment, @InputArgument ReleaseGradesInput input) {
        @Nullable Set<UUID> some = input.getSubmissionIds() == null
                ? null
                : input.getSubmissionIds().stream().map(GradingMutations::submissionKey).collect(Collectors.toSet());
        return ReleaseGradesPayload.of(
                releases.release(TypeId.parse("assignment", input.getAssignmentId()), some, Viewer.of(environment)));
    }

    @DgsData(parentType = "GradeSubmissionPayload", field = "submission")
    @Nullable CompletableFuture<Submission> graded(DataFetchingEnvironment environment) {
        GradeSubmissionPayload payload = environment.getSource();
        return payload.submissionId() == null
                ? null
                : submissions.load(environment, payload.submissionId(), Selection.of(environment));
    }

    @DgsData(parentType = "ReleaseGradesPayload", field = "assignment")
    @Nullable CompletableFuture<Assignment> released(DataFetchingEnvironment environment) {
        ReleaseGradesPayload payload = environment.getSource();
        return payload.assignmentId() == null
                ? null
                : assignments.load(environment, payload.assignmentId(), Selection.of(environment));
    }

    private static @Nullable List<CriterionPoints> points(@Nullable List<CriterionGradeInput> criteria) {
        return criteria == null
                ? null
                : criteria.stream()
                        .map(one -> new CriterionPoints(
                                TypeId.parse("rubric_criterion", one.getCriterionId()), one.getPoints(), one.getComment()))
                        .toList();
    }

    private static UUID submissionKey(String id) {
        return TypeId.parse("submission", id);
    }
}
