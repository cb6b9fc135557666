package io.lyceum.users.session;

import io.lyceum.users.generated.types.SignOutErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The session that was ended, or why none was. */
record SignOutPayload(@Nullable UUID sessionId, List<SignOutError> errors) {

    static SignOutPayload ended(UUID session) {
        return new SignOutPayload(session, List.of());
    }

    static SignOutPayload withoutSession() {
        SignOutError error = new SignOutError(
                SignOutErrorCode.NO_SESSION, "The access token belongs to no session, so there is none to end.", List.of());
        return new SignOutPayload(null, List.of(error));
    }

    /** A refusal as the graph tells it. */
    record SignOutError(SignOutErrorCode code, String message, List<String> path) {}
}
