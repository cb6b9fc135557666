package io.lyceum.enrollments.enrolling;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the viewer may do with courses' enrollments, in one statement. The viewer is signed in. */
@DgsDataLoader
class CoursePermissionsLoader extends Loader<UUID, CoursePermissionsLoader.All, CoursePermissions> {

    /** There is one way to ask. */
    enum All {
        PERMISSIONS
    }

    private final CoursePermissionService permissions;

    CoursePermissionsLoader(CoursePermissionService permissions) {
        this.permissions = permissions;
    }

    @Override
    protected Map<UUID, CoursePermissions> load(Set<UUID> courses, All arguments, Viewer viewer) {
        return permissions.find(courses, viewer);
    }
}
