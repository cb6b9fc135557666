package io.lyceum.users.identity;

import io.lyceum.users.generated.types.UnlinkIdentityErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person with what is left, or why nothing was unlinked. */
record UnlinkIdentityPayload(@Nullable UUID userKey, List<UnlinkIdentityError> errors) {

    static UnlinkIdentityPayload unlinked(UUID user) {
        return new UnlinkIdentityPayload(user, List.of());
    }

    static UnlinkIdentityPayload refused(UnlinkIdentityErrorCode code) {
        return new UnlinkIdentityPayload(null, List.of(UnlinkIdentityError.of(code)));
    }

    /** A refusal as the graph tells it. */
    record UnlinkIdentityError(UnlinkIdentityErrorCode code, String message, List<String> path) {

        static UnlinkIdentityError of(UnlinkIdentityErrorCode code) {
            return switch (code) {
                case NOT_FOUND -> new UnlinkIdentityError(code, "You have no such account linked.", List.of("input", "id"));
                case LAST_WAY_IN -> new UnlinkIdentityError(
                        code, "It is the last way into your account: set a password or link another one first.", List.of("input", "id"));
                case SIGN_IN_REQUIRED -> new UnlinkIdentityError(code, "Sign in to unlink an account.", List.of());
            };
        }
    }
}
