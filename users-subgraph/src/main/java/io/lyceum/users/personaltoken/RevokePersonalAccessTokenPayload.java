package io.lyceum.users.personaltoken;

import io.lyceum.users.generated.types.RevokePersonalAccessTokenErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The token that was ended, or why none was. */
record RevokePersonalAccessTokenPayload(@Nullable UUID tokenKey, List<RevokePersonalAccessTokenError> errors) {

    static RevokePersonalAccessTokenPayload revoked(UUID token) {
        return new RevokePersonalAccessTokenPayload(token, List.of());
    }

    static RevokePersonalAccessTokenPayload notFound() {
        RevokePersonalAccessTokenError error = new RevokePersonalAccessTokenError(
                RevokePersonalAccessTokenErrorCode.NOT_FOUND, "You have no such token.", List.of("input", "id"));
        return new RevokePersonalAccessTokenPayload(null, List.of(error));
    }

    /** A refusal as the graph tells it. */
    record RevokePersonalAccessTokenError(RevokePersonalAccessTokenErrorCode code, String message, List<String> path) {}
}
