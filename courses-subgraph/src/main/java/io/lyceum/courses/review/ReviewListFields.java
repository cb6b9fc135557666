package io.lyceum.courses.review;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.courses.course.Course;
import io.lyceum.courses.generated.types.ReviewFilter;
import io.lyceum.courses.generated.types.ReviewOrder;
import io.lyceum.courses.user.User;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The lists of reviews: all, of a course, by a person. */
@DgsComponent
class ReviewListFields {

    private final ReviewRepository reviews;
    private final ReviewsByCourseLoader reviewsByCourse;
    private final ReviewsByAuthorLoader reviewsByAuthor;
    private final ViewerReviewByCourseLoader viewerReviewByCourse;

    ReviewListFields(
            ReviewRepository reviews,
            ReviewsByCourseLoader reviewsByCourse,
            ReviewsByAuthorLoader reviewsByAuthor,
            ViewerReviewByCourseLoader viewerReviewByCourse) {
        this.reviews = reviews;
        this.reviewsByCourse = reviewsByCourse;
        this.reviewsByAuthor = reviewsByAuthor;
        this.viewerReviewByCourse = viewerReviewByCourse;
    }

    @DgsQuery
    Connection<Review> reviews(
            DataFetchingEnvironment environment,
            @InputArgument @Nullable ReviewFilter filter,
            @InputArgument @Nullable ReviewOrder orderBy) {
        return reviews.list(new ReviewPage(filter, orderBy, PageRequest.of(environment)), Viewer.of(environment));
    }

    @DgsData(parentType = "Course", field = "reviews")
    CompletableFuture<Connection<Review>> ofCourse(
            DataFetchingEnvironment environment,
            @InputArgument @Nullable ReviewFilter filter,
            @InputArgument @Nullable ReviewOrder orderBy) {
        Course course = environment.getSource();
        return reviewsByCourse.load(
                environment, course.id(), new ReviewPage(filter, orderBy, PageRequest.of(environment)));
    }

    @DgsData(parentType = "Course")
    CompletableFuture<Review> viewerReview(DataFetchingEnvironment environment) {
        Course course = environment.getSource();
        return viewerReviewByCourse.load(environment, course.id(), Selection.of(environment));
    }

    @DgsData(parentType = "User", field = "reviews")
    CompletableFuture<Connection<Review>> ofUser(DataFetchingEnvironment environment) {
        User user = environment.getSource();
        return reviewsByAuthor.load(environment, user.id(), new ReviewPage(null, null, PageRequest.of(environment)));
    }
}
