package io.lyceum.enrollments.lesson;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pages of how far learners are in the lessons of enrollments that the viewer sees, in one statement. */
@DgsDataLoader
class ProgressByEnrollmentLoader extends Loader<UUID, PageRequest, Connection<LessonProgress>> {

    private final LessonProgressRepository progress;

    ProgressByEnrollmentLoader(LessonProgressRepository progress) {
        this.progress = progress;
    }

    @Override
    protected Map<UUID, Connection<LessonProgress>> load(Set<UUID> enrollments, PageRequest page, Viewer viewer) {
        return progress.pagesByEnrollment(enrollments, page, viewer);
    }
}
