package io.lyceum.users.client;

import io.lyceum.users.generated.types.RevokeApiClientErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The program that was shut out, or why none was. */
record RevokeApiClientPayload(@Nullable UUID clientKey, List<RevokeApiClientError> errors) {

    static RevokeApiClientPayload revoked(UUID client) {
        return new RevokeApiClientPayload(client, List.of());
    }

    static RevokeApiClientPayload refused(RevokeApiClientErrorCode code) {
        return new RevokeApiClientPayload(null, List.of(RevokeApiClientError.of(code)));
    }

    /** A refusal as the graph tells it. */
    record RevokeApiClientError(RevokeApiClientErrorCode code, String message, List<String> path) {

        static RevokeApiClientError of(RevokeApiClientErrorCode code) {
            return switch (code) {
                case NOT_FOUND -> new RevokeApiClientError(code, "There is no such program.", List.of("input", "id"));
                case SIGN_IN_REQUIRED -> new RevokeApiClientError(code, "Programs are shut out by people: sign in.", List.of());
            };
        }
    }
}
