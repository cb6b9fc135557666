package io.lyceum.users.privacy;

import io.lyceum.users.administration.Objection;
import io.lyceum.users.generated.types.RestoreUserErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person who is back, or why nobody is. */
record RestoreUserPayload(@Nullable UUID userId, List<RestoreUserError> errors) implements PersonPayload {

    static RestoreUserPayload restored(UUID user) {
        return new RestoreUserPayload(user, List.of());
    }

    static RestoreUserPayload refused(Objection objection) {
        RestoreUserError error = new RestoreUserError(
                RestoreUserErrorCode.valueOf(objection.name()), objection.message(), List.of("input", objection.field()));
        return new RestoreUserPayload(null, List.of(error));
    }

    /** A refusal as the graph tells it. */
    record RestoreUserError(RestoreUserErrorCode code, String message, List<String> path) {}
}
