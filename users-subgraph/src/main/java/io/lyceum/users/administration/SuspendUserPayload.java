package io.lyceum.users.administration;

import io.lyceum.users.generated.types.SuspendUserErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person who is suspended, or why nobody is. */
record SuspendUserPayload(@Nullable UUID userId, List<SuspendUserError> errors) implements AdministrationPayload {

    static SuspendUserPayload of(Decision decision) {
        return switch (decision) {
            case Decision.Done done -> new SuspendUserPayload(done.user(), List.of());
            case Decision.Refused refused -> new SuspendUserPayload(null, List.of(SuspendUserError.of(refused.objection())));
        };
    }

    /** A refusal as the graph tells it. */
    record SuspendUserError(SuspendUserErrorCode code, String message, List<String> path) {

        static SuspendUserError of(Objection objection) {
            return new SuspendUserError(
                    SuspendUserErrorCode.valueOf(objection.name()), objection.message(), List.of("input", objection.field()));
        }
    }
}
