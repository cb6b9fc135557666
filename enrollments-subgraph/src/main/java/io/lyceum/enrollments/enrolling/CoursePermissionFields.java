package io.lyceum.enrollments.enrolling;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.course.Course;
import io.lyceum.starter.viewer.Viewer;
import java.util.concurrent.CompletableFuture;

/** What the viewer may do with a {@code Course}. */
@DgsComponent
class CoursePermissionFields {

    private final CoursePermissionsLoader permissionsByCourse;

    CoursePermissionFields(CoursePermissionsLoader permissionsByCourse) {
        this.permissionsByCourse = permissionsByCourse;
    }

    @DgsData(parentType = "Course")
    CompletableFuture<CoursePermissions> viewerCan(DataFetchingEnvironment environment) {
        if (Viewer.of(environment).isAnonymous()) {
            return CompletableFuture.completedFuture(CoursePermissions.OF_NOBODY);
        }
        Course course = environment.getSource();
        return permissionsByCourse.load(environment, course.id(), CoursePermissionsLoader.All.PERMISSIONS);
    }
}
