package io.lyceum.courses.course;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Courses by their keys: those of the catalogue from the cache where there is one, the others in one statement. */
@DgsDataLoader
public class CourseByIdLoader extends Loader<UUID, Selection, Course> {

    private final CourseDetails courses;

    CourseByIdLoader(CourseDetails courses) {
        this.courses = courses;
    }

    @Override
    protected Map<UUID, Course> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return courses.find(ids, selection, viewer);
    }
}
