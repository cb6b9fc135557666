package io.lyceum.assessments.assignment;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The assignments of lessons, in order, in one statement. */
@DgsDataLoader
public class AssignmentsByLessonLoader extends Loader<UUID, Selection, List<Assignment>> {

    private final AssignmentRepository assignments;

    AssignmentsByLessonLoader(AssignmentRepository assignments) {
        this.assignments = assignments;
    }

    @Override
    protected Map<UUID, List<Assignment>> load(Set<UUID> lessons, Selection selection, Viewer viewer) {
        return assignments.listByLessons(lessons, selection, viewer);
    }

    @Override
    protected List<Assignment> absent() {
        return List.of();
    }
}
