package io.lyceum.courses.review;

import static io.lyceum.courses.generated.tables.Tables.REVIEWS;
import static org.jooq.impl.DSL.row;

import io.lyceum.courses.generated.types.ReviewStatus;
import io.lyceum.courses.user.User;
import io.lyceum.starter.loader.Selection;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** How a review is read from the table {@code reviews}: only the columns that a query selects. */
final class ReviewColumns {

    private ReviewColumns() {}

    static SelectField<Review> of(Selection selection) {
        return row(ratings(selection), texts(selection), response(selection)).mapping(ReviewColumns::review);
    }

    private record Ratings(UUID id, Integer rating, Integer content, Integer instructor, Integer value, Integer helpful) {}

    private static SelectField<Ratings> ratings(Selection selection) {
        return row(
                        REVIEWS.ID,
                        selection.pick("rating", REVIEWS.RATING),
                        selection.pick("contentRating", REVIEWS.CONTENT_RATING),
                        selection.pick("instructorRating", REVIEWS.INSTRUCTOR_RATING),
                        selection.pick("valueRating", REVIEWS.VALUE_RATING),
                        selection.pick("helpfulCount", REVIEWS.HELPFUL_COUNT))
                .mapping(Ratings::new);
    }

    private record Texts(String title, String text, ReviewStatus status, UUID authorId, UUID courseId, Instant createdAt) {}

    private static SelectField<Texts> texts(Selection selection) {
        return row(
                        selection.pick("title", REVIEWS.TITLE),
                        selection.pick("text", REVIEWS.BODY),
                        selection.pick("status", REVIEWS.STATUS),
                        selection.pick("author", REVIEWS.USER_ID),
                        selection.pick("course", REVIEWS.COURSE_ID),
                        selection.pick("createdAt", REVIEWS.CREATED_AT))
                .mapping(Texts::new);
    }

    private static SelectField<Optional<InstructorResponse>> response(Selection selection) {
        return row(
                        selection.pick("instructorResponse", REVIEWS.RESPONSE),
                        selection.pick("instructorResponse", REVIEWS.RESPONDED_AT),
                        selection.pick("instructorResponse", REVIEWS.RESPONDED_BY))
                .mapping(ReviewColumns::response);
    }

    private static Optional<InstructorResponse> response(@Nullable String text, Instant respondedAt, UUID responder) {
        return Optional.ofNullable(text).map(answer -> new InstructorResponse(answer, respondedAt, new User(responder)));
    }

    private static Review review(Ratings ratings, Texts texts, Optional<InstructorResponse> response) {
        return new Review(
                ratings.id,
                ratings.rating,
                ratings.content,
                ratings.instructor,
                ratings.value,
                texts.title,
                texts.text,
                texts.status,
                ratings.helpful,
                texts.authorId,
                texts.courseId,
                texts.createdAt,
                response.orElse(null));
    }
}
