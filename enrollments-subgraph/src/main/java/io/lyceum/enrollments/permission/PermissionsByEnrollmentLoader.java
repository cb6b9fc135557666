package io.lyceum.enrollments.permission;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the viewer may do with enrollments, in one statement: nothing for a program, and for somebody who is not signed in. */
@DgsDataLoader
class PermissionsByEnrollmentLoader extends Loader<UUID, PermissionsByEnrollmentLoader.All, EnrollmentPermissions> {

    /** There is one way to ask. */
    enum All {
        PERMISSIONS
    }

    private final StandingRepository standings;
    private final Clock clock;

    PermissionsByEnrollmentLoader(StandingRepository standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    protected Map<UUID, EnrollmentPermissions> load(Set<UUID> enrollments, All arguments, Viewer viewer) {
        if (viewer.isAnonymous()) {
            return Map.of();
        }
        Instant now = clock.instant();
        Map<UUID, EnrollmentPermissions> permissions = new HashMap<>();
        standings.findOwn(enrollments, viewer.requireId())
                .forEach((enrollment, standing) -> permissions.put(enrollment, EnrollmentPermissions.of(standing, now)));
        return permissions;
    }

    @Override
    protected EnrollmentPermissions absent() {
        return EnrollmentPermissions.NONE;
    }
}
