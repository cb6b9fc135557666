package io.lyceum.users.session;

import io.lyceum.users.generated.types.RevokeSessionErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The session that was ended, or why none was. */
record RevokeSessionPayload(@Nullable UUID sessionId, List<RevokeSessionError> errors) {

    static RevokeSessionPayload ended(UUID session) {
        return new RevokeSessionPayload(session, List.of());
    }

    static RevokeSessionPayload notFound() {
        RevokeSessionError error = new RevokeSessionError(
                RevokeSessionErrorCode.NOT_FOUND, "You have no such session.", List.of("input", "sessionId"));
        return new RevokeSessionPayload(null, List.of(error));
    }

    /** A refusal as the graph tells it. */
    record RevokeSessionError(RevokeSessionErrorCode code, String message, List<String> path) {}
}
