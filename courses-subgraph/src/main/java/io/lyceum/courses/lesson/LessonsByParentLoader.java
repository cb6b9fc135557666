package io.lyceum.courses.lesson;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The lessons nested under some others, in one statement. */
@DgsDataLoader
class LessonsByParentLoader extends Loader<UUID, Selection, List<Lesson>> {

    private final LessonRepository lessons;

    LessonsByParentLoader(LessonRepository lessons) {
        this.lessons = lessons;
    }

    @Override
    protected Map<UUID, List<Lesson>> load(Set<UUID> parents, Selection selection, Viewer viewer) {
        return lessons.listByParents(parents, selection, viewer);
    }

    @Override
    protected List<Lesson> absent() {
        return List.of();
    }
}
