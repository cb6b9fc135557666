package io.lyceum.courses.review;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which reviews the viewer found helpful, in one statement. */
@DgsDataLoader
class FoundHelpfulByReviewLoader extends Loader<UUID, Selection, Boolean> {

    private final ReviewRepository reviews;

    FoundHelpfulByReviewLoader(ReviewRepository reviews) {
        this.reviews = reviews;
    }

    @Override
    protected Map<UUID, Boolean> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return reviews.findHelpful(ids, viewer).stream().collect(Collectors.toMap(id -> id, id -> true));
    }

    @Override
    protected Boolean absent() {
        return false;
    }
}
