package io.lyceum.courses.category;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Subjects by their keys, in one statement. */
@DgsDataLoader
public class CategoryByIdLoader extends Loader<UUID, Selection, Category> {

    private final CategoryRepository categories;

    CategoryByIdLoader(CategoryRepository categories) {
        this.categories = categories;
    }

    @Override
    protected Map<UUID, Category> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return categories.findByIds(ids, selection);
    }
}
