package io.lyceum.users.account;

import io.lyceum.users.generated.types.ResendVerificationErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** That a message is on its way if somebody waits for it, or why none is. */
record ResendVerificationPayload(@Nullable String email, List<ResendVerificationError> errors) {

    static ResendVerificationPayload accepted(String email) {
        return new ResendVerificationPayload(email, List.of());
    }

    static ResendVerificationPayload limited(int retryAfterSeconds) {
        ResendVerificationError error = new ResendVerificationError(
                ResendVerificationErrorCode.RATE_LIMITED, LimitMessages.messages(retryAfterSeconds), List.of(), retryAfterSeconds);
        return new ResendVerificationPayload(null, List.of(error));
    }

    /** A refusal as the graph tells it. */
    record ResendVerificationError(ResendVerificationErrorCode code, String message, List<String> path, Integer retryAfterSeconds) {}
}
