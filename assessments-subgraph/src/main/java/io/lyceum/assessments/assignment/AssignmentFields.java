package io.lyceum.assessments.assignment;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The type {@code Assignment}. */
@DgsComponent
public class AssignmentFields {

    private static final String PREFIX = "assignment";

    private final AssignmentByIdLoader assignmentsById;

    AssignmentFields(AssignmentByIdLoader assignmentsById) {
        this.assignmentsById = assignmentsById;
    }

    @DgsEntityFetcher(name = "Assignment")
    public CompletableFuture<Assignment> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        UUID id = TypeId.parse(PREFIX, (String) representation.get("id"));
        return assignmentsById.load(environment, id, Selection.of(environment));
    }
}
