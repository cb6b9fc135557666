package io.lyceum.courses.review;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reviews by their keys, in one statement. */
@DgsDataLoader
class ReviewByIdLoader extends Loader<UUID, Selection, Review> {

    private final ReviewRepository reviews;

    ReviewByIdLoader(ReviewRepository reviews) {
        this.reviews = reviews;
    }

    @Override
    protected Map<UUID, Review> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return reviews.findByIds(ids, selection, viewer);
    }
}
