package io.lyceum.enrollments.lesson;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.enrollments.generated.types.LessonAccessReason;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Why the viewer may, or may not, open the lessons of courses, in at most two statements. The viewer is signed in. */
@DgsDataLoader
class LessonAccessByCourseLoader extends Loader<UUID, LessonAccessByCourseLoader.All, LessonAccessReason> {

    /** There is one way to ask. */
    enum All {
        LESSONS
    }

    private final LessonAccessService access;

    LessonAccessByCourseLoader(LessonAccessService access) {
        this.access = access;
    }

    @Override
    protected Map<UUID, LessonAccessReason> load(Set<UUID> courses, All arguments, Viewer viewer) {
        return access.reasons(courses, viewer.requireId());
    }

    @Override
    protected LessonAccessReason absent() {
        return LessonAccessReason.NOT_ENROLLED;
    }
}
