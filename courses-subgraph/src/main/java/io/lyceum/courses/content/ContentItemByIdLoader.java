package io.lyceum.courses.content;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Content items by their keys, in one statement. */
@DgsDataLoader
class ContentItemByIdLoader extends Loader<UUID, Selection, ContentItem> {

    private final ContentRepository contents;

    ContentItemByIdLoader(ContentRepository contents) {
        this.contents = contents;
    }

    @Override
    protected Map<UUID, ContentItem> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return contents.findByIds(ids, selection, viewer);
    }
}
