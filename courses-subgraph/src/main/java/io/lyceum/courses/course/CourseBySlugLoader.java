package io.lyceum.courses.course;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;

/** Courses by the last parts of their addresses, in one statement. */
@DgsDataLoader
class CourseBySlugLoader extends Loader<String, Selection, Course> {

    private final CourseRepository courses;

    CourseBySlugLoader(CourseRepository courses) {
        this.courses = courses;
    }

    @Override
    protected Map<String, Course> load(Set<String> slugs, Selection selection, Viewer viewer) {
        return courses.findBySlugs(slugs, selection, viewer);
    }
}
