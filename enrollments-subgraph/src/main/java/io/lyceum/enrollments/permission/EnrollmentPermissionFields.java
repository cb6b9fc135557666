package io.lyceum.enrollments.permission;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.enrollment.Enrollment;
import java.util.concurrent.CompletableFuture;

/** The type {@code EnrollmentPermissions} and the way to it. */
@DgsComponent
class EnrollmentPermissionFields {

    private final PermissionsByEnrollmentLoader permissions;

    EnrollmentPermissionFields(PermissionsByEnrollmentLoader permissions) {
        this.permissions = permissions;
    }

    @DgsData(parentType = "Enrollment")
    CompletableFuture<EnrollmentPermissions> viewerCan(DataFetchingEnvironment environment) {
        Enrollment enrollment = environment.getSource();
        return permissions.load(environment, enrollment.id(), PermissionsByEnrollmentLoader.All.PERMISSIONS);
    }
}
