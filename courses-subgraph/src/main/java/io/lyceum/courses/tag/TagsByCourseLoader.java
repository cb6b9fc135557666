package io.lyceum.courses.tag;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The tags of some courses, in one statement. */
@DgsDataLoader
class TagsByCourseLoader extends Loader<UUID, Selection, List<Tag>> {

    private final TagRepository tags;

    TagsByCourseLoader(TagRepository tags) {
        this.tags = tags;
    }

    @Override
    protected Map<UUID, List<Tag>> load(Set<UUID> courses, Selection selection, Viewer viewer) {
        return tags.listByCourses(courses, selection, viewer);
    }

    @Override
    protected List<Tag> absent() {
        return List.of();
    }
}
