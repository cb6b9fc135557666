package io.lyceum.courses.course;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The courses to have taken before some courses, in one statement. */
@DgsDataLoader
class PrerequisitesByCourseLoader extends Loader<UUID, Selection, List<Course>> {

    private final CourseRepository courses;

    PrerequisitesByCourseLoader(CourseRepository courses) {
        this.courses = courses;
    }

    @Override
    protected Map<UUID, List<Course>> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return courses.listPrerequisites(ids, selection, viewer);
    }

    @Override
    protected List<Course> absent() {
        return List.of();
    }
}
