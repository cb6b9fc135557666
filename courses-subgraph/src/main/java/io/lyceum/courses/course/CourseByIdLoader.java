package io.lyceum.courses.course;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Courses by their keys, in one statement. */
@DgsDataLoader
public class CourseByIdLoader extends Loader<UUID, Selection, Course> {

    private final CourseRepository courses;

    CourseByIdLoader(CourseRepository courses) {
        this.courses = courses;
    }

    @Override
    protected Map<UUID, Course> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return courses.findByIds(ids, selection, viewer);
    }
}
