package io.lyceum.assessments.assignment;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pages of the assignments of courses: one statement for the pages, and one for the totals where they are wanted. */
@DgsDataLoader
public class AssignmentsByCourseLoader extends Loader<UUID, PageRequest, Connection<Assignment>> {

    private final AssignmentRepository assignments;

    AssignmentsByCourseLoader(AssignmentRepository assignments) {
        this.assignments = assignments;
    }

    @Override
    protected Map<UUID, Connection<Assignment>> load(Set<UUID> courses, PageRequest page, Viewer viewer) {
        return assignments.listByCourses(courses, page, viewer);
    }
}
