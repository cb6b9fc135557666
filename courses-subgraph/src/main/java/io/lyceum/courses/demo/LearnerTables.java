package io.lyceum.courses.demo;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.demo.enrollment.Enrollment;
import io.lyceum.demo.review.HelpfulVote;
import io.lyceum.demo.review.InstructorResponse;
import io.lyceum.demo.review.Review;

/** What the learners of the demo school did, as far as it matters here: reviews, votes, and the projection of enrollments. */
final class LearnerTables {

    private final BatchInsert reviews;
    private final BatchInsert votes;
    private final BatchInsert enrollments;

    LearnerTables(ImportWriter writer) {
        reviews = writer.into(
                "reviews",
                "id",
                "course_id",
                "user_id",
                "rating",
                "content_rating",
                "instructor_rating",
                "value_rating",
                "title",
                "body",
                "status",
                "moderated_by",
                "moderated_at",
                "moderation_note",
                "response",
                "responded_by",
                "responded_at",
                "created_at",
                "updated_at");
        votes = writer.into("review_votes", "review_id", "user_id", "created_at");
        enrollments = writer.into("enrollments", "id", "course_id", "user_id", "status", "enrolled_at", "version");
    }

    void add(Review review) {
        InstructorResponse response = review.response();
        reviews.add(
                review.id(),
                review.courseId(),
                review.userId(),
                review.rating(),
                review.contentRating(),
                review.instructorRating(),
                review.valueRating(),
                review.title(),
                review.text(),
                review.status(),
                review.moderatedBy(),
                review.moderatedAt(),
                review.moderationNote(),
                response == null ? null : response.text(),
                response == null ? null : response.userId(),
                response == null ? null : response.respondedAt(),
                review.createdAt(),
                review.updatedAt());
    }

    void add(HelpfulVote vote) {
        votes.add(vote.reviewId(), vote.userId(), vote.votedAt());
    }

    void add(Enrollment enrollment) {
        enrollments.add(
                enrollment.id(),
                enrollment.courseId(),
                enrollment.userId(),
                enrollment.status(),
                enrollment.enrolledAt(),
                enrollment.version());
    }
}
