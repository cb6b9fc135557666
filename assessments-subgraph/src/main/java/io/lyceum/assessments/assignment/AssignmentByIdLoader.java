package io.lyceum.assessments.assignment;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Assignments by their keys, in one statement. */
@DgsDataLoader
public class AssignmentByIdLoader extends Loader<UUID, Selection, Assignment> {

    private final AssignmentRepository assignments;

    AssignmentByIdLoader(AssignmentRepository assignments) {
        this.assignments = assignments;
    }

    @Override
    protected Map<UUID, Assignment> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return assignments.findByIds(ids, selection, viewer);
    }
}
