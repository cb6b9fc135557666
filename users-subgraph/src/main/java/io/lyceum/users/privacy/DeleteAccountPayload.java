package io.lyceum.users.privacy;

import io.lyceum.users.generated.types.DeleteAccountErrorCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Until when the account can be restored, or why it is not deleted. */
record DeleteAccountPayload(@Nullable Instant restorableUntil, List<DeleteAccountError> errors) {

    static DeleteAccountPayload of(Deletion deletion) {
        return switch (deletion) {
            case Deletion.Done done -> new DeleteAccountPayload(done.restorableUntil(), List.of());
            case Deletion.Refused refused -> new DeleteAccountPayload(null, List.of(DeleteAccountError.of(refused)));
        };
    }

    /** A refusal as the graph tells it. */
    record DeleteAccountError(
            DeleteAccountErrorCode code, String message, List<String> path, @Nullable Integer retryAfterSeconds) {

        static DeleteAccountError of(Deletion.Refused refused) {
            return switch (refused.code()) {
                case WRONG_PASSWORD -> of(refused, "This is not your password.", "input", "password");
                case RATE_LIMITED -> of(refused, AttemptLimit.message(refused.retryAfterSeconds()));
                case LAST_SUPER_ADMIN -> of(refused, "Nobody else in use has the role SUPER_ADMIN: give it to somebody first.");
            };
        }

        private static DeleteAccountError of(Deletion.Refused refused, String message, String... path) {
            return new DeleteAccountError(refused.code(), message, List.of(path), refused.retryAfterSeconds());
        }
    }
}
