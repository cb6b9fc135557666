package io.lyceum.courses.review;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.courses.course.Course;
import io.lyceum.courses.course.CourseByIdLoader;
import io.lyceum.courses.user.User;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The type {@code Review} and what hangs on it. */
@DgsComponent
public class ReviewFields {

    private static final String PREFIX = "review";

    private final ReviewByIdLoader reviewsById;
    private final FoundHelpfulByReviewLoader foundHelpful;
    private final CourseByIdLoader coursesById;

    ReviewFields(ReviewByIdLoader reviewsById, FoundHelpfulByReviewLoader foundHelpful, CourseByIdLoader coursesById) {
        this.reviewsById = reviewsById;
        this.foundHelpful = foundHelpful;
        this.coursesById = coursesById;
    }

    @DgsData(parentType = "Review")
    @Nullable User author(DataFetchingEnvironment environment) {
        Review review = environment.getSource();
        return review.authorId() == null ? null : new User(review.authorId());
    }

    @DgsData(parentType = "Review")
    CompletableFuture<Course> course(DataFetchingEnvironment environment) {
        Review review = environment.getSource();
        return coursesById.load(environment, Objects.requireNonNull(review.courseId()), Selection.of(environment));
    }

    @DgsData(parentType = "Review")
    CompletableFuture<Boolean> viewerFoundHelpful(DataFetchingEnvironment environment) {
        Review review = environment.getSource();
        return foundHelpful.load(environment, review.id(), Selection.of(environment));
    }

    @DgsEntityFetcher(name = "Review")
    public CompletableFuture<?> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        UUID id = TypeId.parse(PREFIX, (String) representation.get("id"));
        return reviewsById.load(environment, id, Selection.of(environment));
    }
}
