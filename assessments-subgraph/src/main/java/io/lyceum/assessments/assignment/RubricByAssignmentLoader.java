package io.lyceum.assessments.assignment;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The rubrics of assignments, in one statement. */
@DgsDataLoader
class RubricByAssignmentLoader extends Loader<UUID, RubricByAssignmentLoader.All, Rubric> {

    /** There is one way to ask. */
    enum All {
        RUBRICS
    }

    private final RubricRepository rubrics;

    RubricByAssignmentLoader(RubricRepository rubrics) {
        this.rubrics = rubrics;
    }

    @Override
    protected Map<UUID, Rubric> load(Set<UUID> assignments, All arguments, Viewer viewer) {
        return rubrics.findByAssignments(assignments, viewer);
    }
}
