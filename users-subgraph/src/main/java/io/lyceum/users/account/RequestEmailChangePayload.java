package io.lyceum.users.account;

import io.lyceum.users.generated.types.RequestEmailChangeErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** That a code is on its way, or why none is. */
record RequestEmailChangePayload(@Nullable String newEmail, List<RequestEmailChangeError> errors) {

    static RequestEmailChangePayload of(EmailChange change) {
        return switch (change) {
            case EmailChange.Accepted accepted -> new RequestEmailChangePayload(accepted.newEmail(), List.of());
            case EmailChange.Refused refused -> new RequestEmailChangePayload(null, List.of(RequestEmailChangeError.of(refused)));
        };
    }

    /** A refusal as the graph tells it. */
    record RequestEmailChangeError(
            RequestEmailChangeErrorCode code, String message, List<String> path, @Nullable Integer retryAfterSeconds) {

        static RequestEmailChangeError of(EmailChange.Refused refused) {
            return switch (refused.code()) {
                case WRONG_PASSWORD -> at(refused, "This is not your password.", "password");
                case UNCHANGED -> at(refused, "This is your address already.", "newEmail");
                case RATE_LIMITED -> new RequestEmailChangeError(
                        refused.code(), LimitMessages.attempts(refused.retryAfterSeconds()), List.of(), refused.retryAfterSeconds());
            };
        }

        private static RequestEmailChangeError at(EmailChange.Refused refused, String message, String field) {
            return new RequestEmailChangeError(refused.code(), message, List.of("input", field), null);
        }
    }
}
