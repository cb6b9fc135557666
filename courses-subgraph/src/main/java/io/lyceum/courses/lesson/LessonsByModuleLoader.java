package io.lyceum.courses.lesson;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The lessons of some modules, without the nested ones, in one statement. */
@DgsDataLoader
class LessonsByModuleLoader extends Loader<UUID, Selection, List<Lesson>> {

    private final LessonRepository lessons;

    LessonsByModuleLoader(LessonRepository lessons) {
        this.lessons = lessons;
    }

    @Override
    protected Map<UUID, List<Lesson>> load(Set<UUID> modules, Selection selection, Viewer viewer) {
        return lessons.listByModules(modules, selection, viewer);
    }

    @Override
    protected List<Lesson> absent() {
        return List.of();
    }
}
