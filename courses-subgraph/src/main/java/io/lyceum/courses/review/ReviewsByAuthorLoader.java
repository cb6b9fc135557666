package io.lyceum.courses.review;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pages of what people wrote, in a number of statements that does not depend on how many they are. */
@DgsDataLoader
class ReviewsByAuthorLoader extends Loader<UUID, ReviewPage, Connection<Review>> {

    private final ReviewRepository reviews;

    ReviewsByAuthorLoader(ReviewRepository reviews) {
        this.reviews = reviews;
    }

    @Override
    protected Map<UUID, Connection<Review>> load(Set<UUID> authors, ReviewPage page, Viewer viewer) {
        return reviews.pagesByAuthor(authors, page, viewer);
    }
}
