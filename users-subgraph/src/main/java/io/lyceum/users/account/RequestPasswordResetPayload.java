package io.lyceum.users.account;

import io.lyceum.users.generated.types.RequestPasswordResetErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** That a message is on its way if there is an account, or why none is. */
record RequestPasswordResetPayload(@Nullable String email, List<RequestPasswordResetError> errors) {

    static RequestPasswordResetPayload accepted(String email) {
        return new RequestPasswordResetPayload(email, List.of());
    }

    static RequestPasswordResetPayload limited(int retryAfterSeconds) {
        RequestPasswordResetError error = new RequestPasswordResetError(
                RequestPasswordResetErrorCode.RATE_LIMITED, LimitMessages.messages(retryAfterSeconds), List.of(), retryAfterSeconds);
        return new RequestPasswordResetPayload(null, List.of(error));
    }

    /** A refusal as the graph tells it. */
    record RequestPasswordResetError(RequestPasswordResetErrorCode code, String message, List<String> path, Integer retryAfterSeconds) {}
}
