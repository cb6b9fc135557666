package io.lyceum.courses.content;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The newest published versions of content items, in one statement. */
@DgsDataLoader
class NewestVersionLoader extends Loader<UUID, Selection, ContentVersion> {

    private final ContentVersionRepository versions;

    NewestVersionLoader(ContentVersionRepository versions) {
        this.versions = versions;
    }

    @Override
    protected Map<UUID, ContentVersion> load(Set<UUID> items, Selection selection, Viewer viewer) {
        return versions.findNewest(items, selection);
    }
}
