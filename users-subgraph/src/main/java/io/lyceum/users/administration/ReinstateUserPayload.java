package io.lyceum.users.administration;

import io.lyceum.users.generated.types.ReinstateUserErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person who is reinstated, or why nobody is. */
record ReinstateUserPayload(@Nullable UUID userId, List<ReinstateUserError> errors) implements AdministrationPayload {

    static ReinstateUserPayload of(Decision decision) {
        return switch (decision) {
            case Decision.Done done -> new ReinstateUserPayload(done.user(), List.of());
            case Decision.Refused refused -> new ReinstateUserPayload(null, List.of(ReinstateUserError.of(refused.objection())));
        };
    }

    /** A refusal as the graph tells it. */
    record ReinstateUserError(ReinstateUserErrorCode code, String message, List<String> path) {

        static ReinstateUserError of(Objection objection) {
            return new ReinstateUserError(
                    ReinstateUserErrorCode.valueOf(objection.name()), objection.message(), List.of("input", objection.field()));
        }
    }
}
