package io.lyceum.assessments.coursework;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.assignment.Assignment;
import io.lyceum.assessments.assignment.AssignmentByIdLoader;
import io.lyceum.assessments.assignment.LatePolicy;
import io.lyceum.assessments.coursework.NewAssignment.NewCriterion;
import io.lyceum.assessments.generated.types.CreateAssignmentInput;
import io.lyceum.assessments.generated.types.LatePolicyInput;
import io.lyceum.assessments.generated.types.PublishAssignmentInput;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The mutations that write and show assignments. */
@DgsComponent
class CourseworkMutations {

    private final CourseworkService coursework;
    private final AssignmentByIdLoader assignments;

    CourseworkMutations(CourseworkService coursework, AssignmentByIdLoader assignments) {
        this.coursework = coursework;
        this.assignments = assignments;
    }

    @DgsMutation
    CreateAssignmentPayload createAssignment(DataFetchingEnvironment environment, @InputArgument CreateAssignmentInput input) {
        return CreateAssignmentPayload.of(coursework.create(assignment(input), input.getIdempotencyKey(), Viewer.of(environment)));
    }

    @DgsMutation
    PublishAssignmentPayload publishAssignment(DataFetchingEnvironment environment, @InputArgument PublishAssignmentInput input) {
        UUID assignment = TypeId.parse("assignment", input.getAssignmentId());
        return coursework.publish(assignment, input.getExpectedVersion(), Viewer.of(environment))
                .map(PublishAssignmentPayload::refused)
                .orElseGet(() -> PublishAssignmentPayload.published(assignment));
    }

    @DgsData(parentType = "CreateAssignmentPayload", field = "assignment")
    @Nullable CompletableFuture<Assignment> created(DataFetchingEnvironment environment) {
        CreateAssignmentPayload payload = environment.getSource();
        return load(environment, payload.assignmentId());
    }

    @DgsData(parentType = "PublishAssignmentPayload", field = "assignment")
    @Nullable CompletableFuture<Assignment> published(DataFetchingEnvironment environment) {
        PublishAssignmentPayload payload = environment.getSource();
        return load(environment, payload.assignmentId());
    }

    private @Nullable CompletableFuture<Assignment> load(DataFetchingEnvironment environment, @Nullable UUID assignment) {
        return assignment == null ? null : assignments.load(environment, assignment, Selection.of(environment));
    }

    private static NewAssignment assignment(CreateAssignmentInput input) {
        return new NewAssignment(
                TypeId.parse("course", input.getCourseId()),
                input.getLessonId() == null ? null : TypeId.parse("lesson", input.getLessonId()),
                input.getTitle().strip(),
                input.getDescription(),
                input.getInstructions(),
                input.getAvailableFrom(),
                input.getDueAt(),
                input.getMaxScore(),
                input.getWeight(),
                latePolicy(input.getLatePolicy()),
                new TreeSet<>(input.getSubmissionTypes()),
                input.getAllowsResubmission(),
                input.getIsAnonymous(),
                input.getCriteria().stream()
                        .map(one -> new NewCriterion(one.getTitle().strip(), one.getDescription(), one.getPoints()))
                        .toList());
    }

    private static LatePolicy latePolicy(@Nullable LatePolicyInput input) {
        return input == null
                ? new LatePolicy(true, 0, null, null, null)
                : new LatePolicy(
                        input.getIsAccepted(),
                        input.getGraceMinutes(),
                        input.getAcceptedUntil(),
                        input.getPenaltyPerDay(),
                        input.getMaximumPenalty());
    }
}
