package io.lyceum.courses.category;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What subjects belong to, up to the top, in one statement. */
@DgsDataLoader
class AncestorsByCategoryLoader extends Loader<UUID, Selection, List<Category>> {

    private final CategoryRepository categories;

    AncestorsByCategoryLoader(CategoryRepository categories) {
        this.categories = categories;
    }

    @Override
    protected Map<UUID, List<Category>> load(Set<UUID> descendants, Selection selection, Viewer viewer) {
        return categories.listAncestors(descendants, selection);
    }

    @Override
    protected List<Category> absent() {
        return List.of();
    }
}
