package io.lyceum.assessments.submitting;

import io.lyceum.assessments.generated.types.SubmitAssignmentErrorCode;

/** Why nothing is handed in, for a person. */
final class SubmittingReasons {

    private SubmittingReasons() {}

    static String of(SubmitAssignmentErrorCode code) {
        return switch (code) {
            case NOT_FOUND -> "There is no such assignment for learners.";
            case NOT_ENROLLED -> "Only learners of the course hand in work, while they have access: enroll first.";
            case NOT_OPEN_YET -> "Work cannot be handed in yet.";
            case CLOSED -> "It is late, and work is no longer taken.";
            case RESUBMISSION_NOT_ALLOWED -> "You have handed in your work, and it cannot be handed in again.";
            case NOTHING_HANDED_IN -> "Hand in a text, a link or a file.";
            case KIND_NOT_ACCEPTED -> "The assignment does not take work of this kind.";
            case TOO_LARGE -> "A text has at most %d characters, and there are at most %d links and %d files."
                    .formatted(SubmittingRules.LONGEST_TEXT, SubmittingRules.MOST_PARTS, SubmittingRules.MOST_PARTS);
            case INVALID_LINK -> "A link is an address of the web, with http or https.";
            case FILE_NOT_FOUND -> "You have uploaded no such file, or handed it in before: upload it again.";
            case IDEMPOTENCY_KEY_REUSED -> "The idempotency key was used for another submission: make a new one.";
        };
    }
}
