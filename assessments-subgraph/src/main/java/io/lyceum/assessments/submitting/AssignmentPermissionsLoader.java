package io.lyceum.assessments.submitting;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.access.Permission;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the viewer may do with assignments, in one statement, and in none for whoever is not signed in. */
@DgsDataLoader
class AssignmentPermissionsLoader extends Loader<UUID, AssignmentPermissionsLoader.All, AssignmentPermissions> {

    private static final String SIGN_IN = "Sign in first.";
    private static final String NOT_A_GRADER = "Only the course's instructors grade its work.";

    /** There is one way to ask. */
    enum All {
        PERMISSIONS
    }

    private final AssignmentStandingRepository standings;
    private final Clock clock;

    AssignmentPermissionsLoader(AssignmentStandingRepository standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    protected Map<UUID, AssignmentPermissions> load(Set<UUID> assignments, All arguments, Viewer viewer) {
        if (viewer.isAnonymous()) {
            return Map.of();
        }
        Instant now = clock.instant();
        Map<UUID, AssignmentPermissions> permissions = HashMap.newHashMap(assignments.size());
        standings.findByAssignments(assignments, viewer, now)
                .forEach((assignment, standing) -> permissions.put(assignment, permissions(standing, now)));
        return permissions;
    }

    @Override
    protected AssignmentPermissions absent() {
        return new AssignmentPermissions(Permission.refused(SIGN_IN), Permission.refused(SIGN_IN));
    }

    private static AssignmentPermissions permissions(AssignmentStanding standing, Instant now) {
        @Nullable String obstacle = SubmittingRules.obstacle(standing.terms(), standing.isEnrolled(), standing.hasSubmitted(), now)
                .map(SubmittingReasons::of)
                .orElse(null);
        return new AssignmentPermissions(Permission.unless(obstacle), Permission.unless(standing.isGrader() ? null : NOT_A_GRADER));
    }
}
