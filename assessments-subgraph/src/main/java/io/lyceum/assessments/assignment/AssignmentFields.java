package io.lyceum.assessments.assignment;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The type {@code Assignment} and the root to it. */
@DgsComponent
public class AssignmentFields {

    private static final String PREFIX = "assignment";

    private final AssignmentByIdLoader assignmentsById;
    private final RubricByAssignmentLoader rubricsByAssignment;

    AssignmentFields(AssignmentByIdLoader assignmentsById, RubricByAssignmentLoader rubricsByAssignment) {
        this.assignmentsById = assignmentsById;
        this.rubricsByAssignment = rubricsByAssignment;
    }

    @DgsQuery
    CompletableFuture<Assignment> assignment(DataFetchingEnvironment environment, @InputArgument String id) {
        return byId(environment, id);
    }

    @DgsEntityFetcher(name = "Assignment")
    public CompletableFuture<Assignment> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return byId(environment, (String) representation.get("id"));
    }

    @DgsData(parentType = "Assignment")
    CompletableFuture<Rubric> rubric(DataFetchingEnvironment environment) {
        Assignment assignment = environment.getSource();
        return rubricsByAssignment.load(environment, assignment.id(), RubricByAssignmentLoader.All.RUBRICS);
    }

    private CompletableFuture<Assignment> byId(DataFetchingEnvironment environment, String id) {
        return assignmentsById.load(environment, TypeId.parse(PREFIX, id), Selection.of(environment));
    }
}
