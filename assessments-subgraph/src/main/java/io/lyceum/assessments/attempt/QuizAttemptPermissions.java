package io.lyceum.assessments.attempt;

import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.starter.access.Permission;

/** What the viewer may do with an attempt now. */
record QuizAttemptPermissions(Permission answer, Permission submit, Permission grade, Permission seeAnswers) {

    /**
     * Decides by the same facts as the mutations do.
     *
     * @param isOwn whether the viewer is the learner
     * @param isGrader whether the viewer grades the course's work
     * @param isOver whether the deadline has passed
     * @param isShown whether the viewer may know what is right, of one question at least
     * @param isErased whether the learner was erased
     */
    static QuizAttemptPermissions of(
            QuizAttemptStatus status, boolean isOwn, boolean isGrader, boolean isOver, boolean isShown, boolean isErased) {
        boolean isRunning = status == QuizAttemptStatus.IN_PROGRESS;
        Permission answer = taking(isOwn, isRunning, isOver);
        return new QuizAttemptPermissions(
                answer,
                answer,
                grading(isGrader, isRunning, isErased),
                isShown ? Permission.ALLOWED : Permission.refused("The quiz does not show its answers, or not yet."));
    }

    private static Permission taking(boolean isOwn, boolean isRunning, boolean isOver) {
        if (!isOwn) {
            return Permission.refused("It is somebody else's attempt.");
        }
        if (!isRunning) {
            return Permission.refused("The attempt has ended.");
        }
        return isOver ? Permission.refused("The time is up.") : Permission.ALLOWED;
    }

    private static Permission grading(boolean isGrader, boolean isRunning, boolean isErased) {
        if (!isGrader) {
            return Permission.refused("Only those who teach the course grade it.");
        }
        if (isErased) {
            return Permission.refused("The account of whoever took it was erased.");
        }
        return isRunning ? Permission.refused("The attempt has not ended yet.") : Permission.ALLOWED;
    }
}
