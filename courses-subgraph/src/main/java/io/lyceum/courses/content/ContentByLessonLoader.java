package io.lyceum.courses.content;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What open lessons hold, in one statement; null for a closed one. */
@DgsDataLoader
class ContentByLessonLoader extends Loader<LessonKey, Selection, List<ContentItem>> {

    private final ContentRepository contents;

    ContentByLessonLoader(ContentRepository contents) {
        this.contents = contents;
    }

    @Override
    protected Map<LessonKey, List<ContentItem>> load(Set<LessonKey> lessons, Selection selection, Viewer viewer) {
        return contents.listByLessons(lessons, selection, viewer);
    }
}
