package io.lyceum.users.administration;

import io.lyceum.users.generated.types.RevokeRoleErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person without the role, or why they keep it. */
record RevokeRolePayload(@Nullable UUID userId, List<RevokeRoleError> errors) implements AdministrationPayload {

    static RevokeRolePayload of(Decision decision) {
        return switch (decision) {
            case Decision.Done done -> new RevokeRolePayload(done.user(), List.of());
            case Decision.Refused refused -> new RevokeRolePayload(null, List.of(RevokeRoleError.of(refused.objection())));
        };
    }

    /** A refusal as the graph tells it. */
    record RevokeRoleError(RevokeRoleErrorCode code, String message, List<String> path) {

        static RevokeRoleError of(Objection objection) {
            return new RevokeRoleError(
                    RevokeRoleErrorCode.valueOf(objection.name()), objection.message(), List.of("input", objection.field()));
        }
    }
}
