package io.lyceum.courses.lesson;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lessons by their keys, in one statement. */
@DgsDataLoader
class LessonByIdLoader extends Loader<UUID, Selection, Lesson> {

    private final LessonRepository lessons;

    LessonByIdLoader(LessonRepository lessons) {
        this.lessons = lessons;
    }

    @Override
    protected Map<UUID, Lesson> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return lessons.findByIds(ids, selection, viewer);
    }
}
