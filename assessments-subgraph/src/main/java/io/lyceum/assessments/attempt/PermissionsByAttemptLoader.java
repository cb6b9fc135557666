package io.lyceum.assessments.attempt;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the viewer may do with attempts now, in one statement. */
@DgsDataLoader
class PermissionsByAttemptLoader extends Loader<UUID, PermissionsByAttemptLoader.All, QuizAttemptPermissions> {

    /** There is one way to ask. */
    enum All {
        PERMISSIONS
    }

    private final AttemptPermissionRepository permissions;

    PermissionsByAttemptLoader(AttemptPermissionRepository permissions) {
        this.permissions = permissions;
    }

    @Override
    protected Map<UUID, QuizAttemptPermissions> load(Set<UUID> attempts, All arguments, Viewer viewer) {
        return permissions.findByAttempts(attempts, viewer);
    }
}
