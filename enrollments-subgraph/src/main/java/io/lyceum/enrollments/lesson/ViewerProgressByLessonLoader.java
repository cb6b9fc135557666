package io.lyceum.enrollments.lesson;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How far the viewer is in lessons, in one statement. The viewer is signed in. */
@DgsDataLoader
class ViewerProgressByLessonLoader extends Loader<UUID, Selection, LessonProgress> {

    private final LessonProgressRepository progress;

    ViewerProgressByLessonLoader(LessonProgressRepository progress) {
        this.progress = progress;
    }

    @Override
    protected Map<UUID, LessonProgress> load(Set<UUID> lessons, Selection selection, Viewer viewer) {
        return progress.findOwnByLessons(lessons, selection, viewer);
    }
}
