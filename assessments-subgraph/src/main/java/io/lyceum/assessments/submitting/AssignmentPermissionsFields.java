package io.lyceum.assessments.submitting;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.assignment.Assignment;
import java.util.concurrent.CompletableFuture;

/** The way from {@code Assignment} to what a viewer may do with it. */
@DgsComponent
class AssignmentPermissionsFields {

    private final AssignmentPermissionsLoader permissions;

    AssignmentPermissionsFields(AssignmentPermissionsLoader permissions) {
        this.permissions = permissions;
    }

    @DgsData(parentType = "Assignment")
    CompletableFuture<AssignmentPermissions> viewerCan(DataFetchingEnvironment environment) {
        Assignment assignment = environment.getSource();
        return permissions.load(environment, assignment.id(), AssignmentPermissionsLoader.All.PERMISSIONS);
    }
}
