package io.lyceum.users.preferences;

import io.lyceum.users.generated.types.UpdatePreferencesErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The changed choices, or why nothing was changed. */
record UpdatePreferencesPayload(@Nullable UUID userKey, List<UpdatePreferencesError> errors) {

    static UpdatePreferencesPayload updated(UUID user) {
        return new UpdatePreferencesPayload(user, List.of());
    }

    static UpdatePreferencesPayload nothing() {
        return new UpdatePreferencesPayload(null, List.of(new UpdatePreferencesError(
                UpdatePreferencesErrorCode.NOTHING_TO_CHANGE, "Name at least one choice.", List.of("input"))));
    }

    /** A refusal as the graph tells it. */
    record UpdatePreferencesError(UpdatePreferencesErrorCode code, String message, List<String> path) {}
}
