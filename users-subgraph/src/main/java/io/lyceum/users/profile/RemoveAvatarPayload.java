package io.lyceum.users.profile;

import io.lyceum.users.generated.types.RemoveAvatarErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person without a picture, or why it stays. */
record RemoveAvatarPayload(@Nullable UUID userKey, List<RemoveAvatarError> errors) {

    static RemoveAvatarPayload removed(UUID user) {
        return new RemoveAvatarPayload(user, List.of());
    }

    static RemoveAvatarPayload notFound() {
        return new RemoveAvatarPayload(
                null, List.of(new RemoveAvatarError(RemoveAvatarErrorCode.NOT_FOUND, "Your account is gone.", List.of())));
    }

    /** A refusal as the graph tells it. */
    record RemoveAvatarError(RemoveAvatarErrorCode code, String message, List<String> path) {}
}
