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

    static RevokeApiClientPayload notFound() {
        RevokeApiClientError error =
                new RevokeApiClientError(RevokeApiClientErrorCode.NOT_FOUND, "There is no such program.", List.of("input", "id"));
        return new RevokeApiClientPayload(null, List.of(error));
    }

    /** A refusal as the graph tells it. */
    record RevokeApiClientError(RevokeApiClientErrorCode code, String message, List<String> path) {}
}
