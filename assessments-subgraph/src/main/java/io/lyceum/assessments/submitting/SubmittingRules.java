package io.lyceum.assessments.submitting;

import io.lyceum.assessments.generated.types.SubmitAssignmentErrorCode;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is taken, from whom and when. */
final class SubmittingRules {

    static final int LONGEST_TEXT = 100_000;
    static final int MOST_PARTS = 20;

    private static final int LONGEST_LINK = 2_000;

    private SubmittingRules() {}

    /**
     * Why a learner cannot hand in at this time; empty where they can.
     *
     * @param isEnrolled whether they have an enrollment in the course that is active or completed, and has not run out
     * @param hasSubmitted whether they handed in before
     */
    static Optional<SubmitAssignmentErrorCode> obstacle(AssignmentTerms terms, boolean isEnrolled, boolean hasSubmitted, Instant now) {
        if (!terms.isPublished()) {
            return Optional.of(SubmitAssignmentErrorCode.NOT_FOUND);
        }
        if (!isEnrolled) {
            return Optional.of(SubmitAssignmentErrorCode.NOT_ENROLLED);
        }
        if (terms.availableFrom() != null && now.isBefore(terms.availableFrom())) {
            return Optional.of(SubmitAssignmentErrorCode.NOT_OPEN_YET);
        }
        if (!terms.latePolicy().takes(terms.dueAt(), now)) {
            return Optional.of(SubmitAssignmentErrorCode.CLOSED);
        }
        return hasSubmitted && !terms.isResubmissionAllowed()
                ? Optional.of(SubmitAssignmentErrorCode.RESUBMISSION_NOT_ALLOWED)
                : Optional.empty();
    }

    /** What is wrong with the work itself; empty where nothing is. */
    static Optional<SubmitResult.Refused> fault(AssignmentTerms terms, HandIn work) {
        if (!work.hasText() && work.links().isEmpty() && work.files().isEmpty()) {
            return refused(SubmitAssignmentErrorCode.NOTHING_HANDED_IN, null);
        }
        if (work.hasText() && !terms.isTextAccepted()) {
            return refused(SubmitAssignmentErrorCode.KIND_NOT_ACCEPTED, "text");
        }
        if (!work.links().isEmpty() && !terms.isLinkAccepted()) {
            return refused(SubmitAssignmentErrorCode.KIND_NOT_ACCEPTED, "links");
        }
        if (!work.files().isEmpty() && !terms.isFileAccepted()) {
            return refused(SubmitAssignmentErrorCode.KIND_NOT_ACCEPTED, "fileIds");
        }
        return tooLarge(work).or(() -> work.links().stream().allMatch(SubmittingRules::isOfTheWeb)
                ? Optional.empty()
                : refused(SubmitAssignmentErrorCode.INVALID_LINK, "links"));
    }

    private static Optional<SubmitResult.Refused> tooLarge(HandIn work) {
        if (work.text() != null && work.text().length() > LONGEST_TEXT) {
            return refused(SubmitAssignmentErrorCode.TOO_LARGE, "text");
        }
        if (work.links().size() > MOST_PARTS) {
            return refused(SubmitAssignmentErrorCode.TOO_LARGE, "links");
        }
        return work.files().size() > MOST_PARTS ? refused(SubmitAssignmentErrorCode.TOO_LARGE, "fileIds") : Optional.empty();
    }

    private static boolean isOfTheWeb(URI link) {
        boolean isWeb = "http".equalsIgnoreCase(link.getScheme()) || "https".equalsIgnoreCase(link.getScheme());
        return isWeb && link.getHost() != null && link.toString().length() <= LONGEST_LINK;
    }

    private static Optional<SubmitResult.Refused> refused(SubmitAssignmentErrorCode code, @Nullable String field) {
        return Optional.of(new SubmitResult.Refused(code, field));
    }
}
