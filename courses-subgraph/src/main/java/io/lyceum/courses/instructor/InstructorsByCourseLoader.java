package io.lyceum.courses.instructor;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who teaches some courses, in one statement. */
@DgsDataLoader
class InstructorsByCourseLoader extends Loader<UUID, Selection, List<CourseInstructor>> {

    private final InstructorRepository instructors;

    InstructorsByCourseLoader(InstructorRepository instructors) {
        this.instructors = instructors;
    }

    @Override
    protected Map<UUID, List<CourseInstructor>> load(Set<UUID> courses, Selection selection, Viewer viewer) {
        return instructors.listByCourses(courses, selection, viewer);
    }

    @Override
    protected List<CourseInstructor> absent() {
        return List.of();
    }
}
