package io.lyceum.courses.review;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pages of courses' reviews, in a number of statements that does not depend on the number of courses. */
@DgsDataLoader
class ReviewsByCourseLoader extends Loader<UUID, ReviewPage, Connection<Review>> {

    private final ReviewRepository reviews;

    ReviewsByCourseLoader(ReviewRepository reviews) {
        this.reviews = reviews;
    }

    @Override
    protected Map<UUID, Connection<Review>> load(Set<UUID> courses, ReviewPage page, Viewer viewer) {
        return reviews.pagesByCourse(courses, page, viewer);
    }
}
