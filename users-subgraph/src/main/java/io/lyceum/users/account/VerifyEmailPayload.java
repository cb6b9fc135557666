package io.lyceum.users.account;

import io.lyceum.users.generated.types.VerifyEmailErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person whose address is verified, or why none is. */
record VerifyEmailPayload(@Nullable UUID userId, List<VerifyEmailError> errors) {

    static VerifyEmailPayload verified(UUID user) {
        return new VerifyEmailPayload(user, List.of());
    }

    static VerifyEmailPayload refused() {
        VerifyEmailError error = new VerifyEmailError(
                VerifyEmailErrorCode.INVALID_TOKEN, "This code is not good, or not any more: ask for another.", List.of("input", "token"));
        return new VerifyEmailPayload(null, List.of(error));
    }

    /** A refusal as the graph tells it. */
    record VerifyEmailError(VerifyEmailErrorCode code, String message, List<String> path) {}
}
