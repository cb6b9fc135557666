package io.lyceum.courses.tag;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Catchwords by their keys, in one statement. */
@DgsDataLoader
public class TagByIdLoader extends Loader<UUID, Selection, Tag> {

    private final TagRepository tags;

    TagByIdLoader(TagRepository tags) {
        this.tags = tags;
    }

    @Override
    protected Map<UUID, Tag> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return tags.findByIds(ids, selection);
    }
}
