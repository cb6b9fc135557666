package io.lyceum.assessments.gradebook;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Pages of the gradebooks of courses: one statement for who grades, and for the courses that the viewer grades and for the others one for
 * the pages and one for the totals where they are wanted.
 */
@DgsDataLoader
class GradebookByCourseLoader extends Loader<UUID, PageRequest, Connection<GradebookRow>> {

    private final GradebookRepository gradebook;

    GradebookByCourseLoader(GradebookRepository gradebook) {
        this.gradebook = gradebook;
    }

    @Override
    protected Map<UUID, Connection<GradebookRow>> load(Set<UUID> courses, PageRequest page, Viewer viewer) {
        return gradebook.listByCourses(courses, page, viewer);
    }
}
