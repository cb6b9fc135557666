package io.lyceum.users.account;

import io.lyceum.users.generated.types.ConfirmEmailChangeErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person with the new address, or why it did not change. */
record ConfirmEmailChangePayload(@Nullable UUID userId, List<ConfirmEmailChangeError> errors) {

    static ConfirmEmailChangePayload changed(UUID user) {
        return new ConfirmEmailChangePayload(user, List.of());
    }

    static ConfirmEmailChangePayload refused() {
        ConfirmEmailChangeError error = new ConfirmEmailChangeError(
                ConfirmEmailChangeErrorCode.INVALID_TOKEN,
                "This code is not good, or not any more: ask for the change again.",
                List.of("input", "token"));
        return new ConfirmEmailChangePayload(null, List.of(error));
    }

    /** A refusal as the graph tells it. */
    record ConfirmEmailChangeError(ConfirmEmailChangeErrorCode code, String message, List<String> path) {}
}
