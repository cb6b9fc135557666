package io.lyceum.users.privacy;

import io.lyceum.starter.id.TypeId;
import io.lyceum.users.administration.Objection;
import io.lyceum.users.generated.types.EraseUserErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was erased, by global id, or why nobody was. */
record EraseUserPayload(@Nullable String userId, List<EraseUserError> errors) {

    static EraseUserPayload erased(UUID user) {
        return new EraseUserPayload(TypeId.encode("user", user), List.of());
    }

    static EraseUserPayload refused(Objection objection) {
        EraseUserError error = new EraseUserError(
                EraseUserErrorCode.valueOf(objection.name()), objection.message(), List.of("input", objection.field()));
        return new EraseUserPayload(null, List.of(error));
    }

    /** A refusal as the graph tells it. */
    record EraseUserError(EraseUserErrorCode code, String message, List<String> path) {}
}
