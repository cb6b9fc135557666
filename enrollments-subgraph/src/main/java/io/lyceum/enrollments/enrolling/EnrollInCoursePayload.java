package io.lyceum.enrollments.enrolling;

import io.lyceum.enrollments.course.Course;
import io.lyceum.enrollments.generated.types.EnrollInCourseErrorCode;
import io.lyceum.starter.idempotency.Idempotent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The viewer's new enrollment, or why there is none. */
record EnrollInCoursePayload(@Nullable UUID enrollmentId, boolean isReplay, List<EnrollInCourseError> errors) {

    static EnrollInCoursePayload of(Idempotent<Enrolling> enrolling) {
        return switch (enrolling) {
            case Idempotent.Reused<Enrolling> reused -> refused(EnrollInCourseErrorCode.IDEMPOTENCY_KEY_REUSED);
            case Idempotent.Answered<Enrolling>(Enrolling.Refused(var code), var isReplay) -> refused(code);
            case Idempotent.Answered<Enrolling>(Enrolling.Unprepared(var missing), var isReplay) ->
                new EnrollInCoursePayload(null, false, List.of(EnrollInCourseError.of(missing)));
            case Idempotent.Answered<Enrolling>(Enrolling.Enrolled enrolled, var isReplay) ->
                new EnrollInCoursePayload(enrolled.enrollmentId(), isReplay, List.of());
        };
    }

    private static EnrollInCoursePayload refused(EnrollInCourseErrorCode code) {
        return new EnrollInCoursePayload(null, false, List.of(EnrollInCourseError.of(code)));
    }

    /**
     * A refusal as the graph tells it.
     *
     * @param missingPrerequisites null unless they are the reason
     */
    record EnrollInCourseError(
            EnrollInCourseErrorCode code, String message, List<String> path, @Nullable List<Course> missingPrerequisites) {

        static EnrollInCourseError of(List<Prerequisite> missing) {
            String titles = missing.stream().map(Prerequisite::title).collect(Collectors.joining(", "));
            return new EnrollInCourseError(
                    EnrollInCourseErrorCode.PREREQUISITE_MISSING,
                    "To be completed first: %s.".formatted(titles),
                    List.of("input", "courseId"),
                    missing.stream().map(course -> new Course(course.courseId())).toList());
        }

        static EnrollInCourseError of(EnrollInCourseErrorCode code) {
            return switch (code) {
                case COURSE_NOT_FOUND -> at(code, "There is no such course that takes learners.", "courseId");
                case ALREADY_ENROLLED -> at(code, "You are enrolled already, or a seat is held for you while you pay.", "courseId");
                case COURSE_FULL -> at(code, "All seats are taken.", "courseId");
                case PREREQUISITE_MISSING -> throw new IllegalStateException("Which ones are missing is not said.");
                case PRICE_CHANGED -> at(code, "The price has changed: look at the course again.", "expectedPrice");
                case COUPON_NOT_VALID -> at(code, "There is no such coupon that is good now and for this course.", "couponCode");
                case COUPON_USED_UP -> at(code, "The coupon was redeemed as often as it can be.", "couponCode");
                case COUPON_MINIMUM_NOT_REACHED -> at(code, "The price is below what the coupon asks for.", "couponCode");
                case IDEMPOTENCY_KEY_REUSED -> at(code, "The key was used before with another input.", "idempotencyKey");
            };
        }

        private static EnrollInCourseError at(EnrollInCourseErrorCode code, String message, String field) {
            return new EnrollInCourseError(code, message, List.of("input", field), null);
        }
    }
}
