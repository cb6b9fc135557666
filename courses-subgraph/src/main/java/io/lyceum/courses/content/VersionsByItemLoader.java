package io.lyceum.courses.content;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All versions of content items, in one statement; null for whoever does not work on the course. */
@DgsDataLoader
class VersionsByItemLoader extends Loader<UUID, Selection, List<ContentVersion>> {

    private final ContentVersionRepository versions;

    VersionsByItemLoader(ContentVersionRepository versions) {
        this.versions = versions;
    }

    @Override
    protected Map<UUID, List<ContentVersion>> load(Set<UUID> items, Selection selection, Viewer viewer) {
        return versions.listByItems(items, selection, viewer);
    }
}
