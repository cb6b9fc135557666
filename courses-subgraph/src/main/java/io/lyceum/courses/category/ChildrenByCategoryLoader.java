package io.lyceum.courses.category;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What belongs to subjects directly, in one statement. */
@DgsDataLoader
class ChildrenByCategoryLoader extends Loader<UUID, Selection, List<Category>> {

    private final CategoryRepository categories;

    ChildrenByCategoryLoader(CategoryRepository categories) {
        this.categories = categories;
    }

    @Override
    protected Map<UUID, List<Category>> load(Set<UUID> parents, Selection selection, Viewer viewer) {
        return categories.listByParents(parents, selection);
    }

    @Override
    protected List<Category> absent() {
        return List.of();
    }
}
