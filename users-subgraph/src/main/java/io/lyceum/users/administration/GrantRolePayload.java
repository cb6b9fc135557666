package io.lyceum.users.administration;

import io.lyceum.users.generated.types.GrantRoleErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person with the role, or why they do not have it. */
record GrantRolePayload(@Nullable UUID userId, List<GrantRoleError> errors) implements AdministrationPayload {

    static GrantRolePayload of(Decision decision) {
        return switch (decision) {
            case Decision.Done done -> new GrantRolePayload(done.user(), List.of());
            case Decision.Refused refused -> new GrantRolePayload(null, List.of(GrantRoleError.of(refused.objection())));
        };
    }

    /** A refusal as the graph tells it. */
    record GrantRoleError(GrantRoleErrorCode code, String message, List<String> path) {

        static GrantRoleError of(Objection objection) {
            return new GrantRoleError(
                    GrantRoleErrorCode.valueOf(objection.name()), objection.message(), List.of("input", objection.field()));
        }
    }
}
