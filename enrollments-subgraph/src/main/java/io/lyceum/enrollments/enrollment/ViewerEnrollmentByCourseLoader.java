package io.lyceum.enrollments.enrollment;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The viewer's own enrollments in courses, in one statement. The viewer is signed in. */
@DgsDataLoader
public class ViewerEnrollmentByCourseLoader extends Loader<UUID, Selection, Enrollment> {

    private final EnrollmentRepository enrollments;

    ViewerEnrollmentByCourseLoader(EnrollmentRepository enrollments) {
        this.enrollments = enrollments;
    }

    @Override
    protected Map<UUID, Enrollment> load(Set<UUID> courses, Selection selection, Viewer viewer) {
        return enrollments.findOwnByCourses(courses, selection, viewer.requireId());
    }
}
