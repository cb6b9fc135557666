package io.lyceum.courses.review;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The viewer's own reviews of courses, in one statement. */
@DgsDataLoader
class ViewerReviewByCourseLoader extends Loader<UUID, Selection, Review> {

    private final ReviewRepository reviews;

    ViewerReviewByCourseLoader(ReviewRepository reviews) {
        this.reviews = reviews;
    }

    @Override
    protected Map<UUID, Review> load(Set<UUID> courses, Selection selection, Viewer viewer) {
        return reviews.findOwn(courses, selection, viewer);
    }
}
