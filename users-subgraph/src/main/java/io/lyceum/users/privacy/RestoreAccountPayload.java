package io.lyceum.users.privacy;

import io.lyceum.users.generated.types.RestoreAccountErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person who is back, or why nobody is. */
record RestoreAccountPayload(@Nullable UUID userId, List<RestoreAccountError> errors) implements PersonPayload {

    static RestoreAccountPayload of(Restoration restoration) {
        return switch (restoration) {
            case Restoration.Done done -> new RestoreAccountPayload(done.user(), List.of());
            case Restoration.Refused refused -> new RestoreAccountPayload(null, List.of(RestoreAccountError.of(refused)));
        };
    }

    /** A refusal as the graph tells it. */
    record RestoreAccountError(
            RestoreAccountErrorCode code, String message, List<String> path, @Nullable Integer retryAfterSeconds) {

        static RestoreAccountError of(Restoration.Refused refused) {
            return switch (refused.code()) {
                case INVALID_CREDENTIALS -> of(refused, "No deleted account has this address and this password, or not any more.", "input");
                case RATE_LIMITED -> of(refused, AttemptLimit.message(refused.retryAfterSeconds()));
            };
        }

        private static RestoreAccountError of(Restoration.Refused refused, String message, String... path) {
            return new RestoreAccountError(refused.code(), message, List.of(path), refused.retryAfterSeconds());
        }
    }
}
