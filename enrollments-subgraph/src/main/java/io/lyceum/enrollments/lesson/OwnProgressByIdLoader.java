package io.lyceum.enrollments.lesson;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The viewer's own progress by its keys, in one statement. */
@DgsDataLoader
class OwnProgressByIdLoader extends Loader<UUID, Selection, LessonProgress> {

    private final LessonProgressRepository progress;

    OwnProgressByIdLoader(LessonProgressRepository progress) {
        this.progress = progress;
    }

    @Override
    protected Map<UUID, LessonProgress> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return progress.findOwnByIds(ids, selection, viewer);
    }
}
