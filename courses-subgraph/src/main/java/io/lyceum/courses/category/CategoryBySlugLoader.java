package io.lyceum.courses.category;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;

/** Subjects by the last parts of their addresses, in one statement. */
@DgsDataLoader
class CategoryBySlugLoader extends Loader<String, Selection, Category> {

    private final CategoryRepository categories;

    CategoryBySlugLoader(CategoryRepository categories) {
        this.categories = categories;
    }

    @Override
    protected Map<String, Category> load(Set<String> slugs, Selection selection, Viewer viewer) {
        return categories.findBySlugs(slugs, selection);
    }
}
