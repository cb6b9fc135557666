package io.lyceum.users.client;

import io.lyceum.users.generated.types.CreateApiClientErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The program that was registered, or why none was. */
record CreateApiClientPayload(
        @Nullable UUID clientKey, @Nullable String secret, boolean isReplay, List<CreateApiClientError> errors) {

    static CreateApiClientPayload created(UUID client, String secret) {
        return new CreateApiClientPayload(client, secret, false, List.of());
    }

    /** The secret was shown when the program was registered, and nobody has it now. */
    static CreateApiClientPayload replayed(UUID client) {
        return new CreateApiClientPayload(client, null, true, List.of());
    }

    static CreateApiClientPayload refused(CreateApiClientErrorCode code) {
        return new CreateApiClientPayload(null, null, false, List.of(CreateApiClientError.of(code)));
    }

    @Override
    public String toString() {
        return "CreateApiClientPayload[%s]".formatted(clientKey);
    }

    /** A refusal as the graph tells it. */
    record CreateApiClientError(CreateApiClientErrorCode code, String message, List<String> path) {

        static CreateApiClientError of(CreateApiClientErrorCode code) {
            return switch (code) {
                case INVALID_NAME -> of(code, "The name has 1 to 200 characters.", "name");
                case INVALID_DESCRIPTION -> of(code, "The description has at most 1,000 characters.", "description");
                case UNKNOWN_SCOPE -> of(code, "There is no such scope.", "scopes");
                case SCOPE_NOT_HELD -> of(code, "You cannot give away a scope that you do not have.", "scopes");
                case ORGANIZATION_NOT_FOUND -> of(code, "There is no such organization.", "organizationId");
                case IDEMPOTENCY_KEY_REUSED -> of(code, "This key was used with another input: choose a new one.", "idempotencyKey");
                case SIGN_IN_REQUIRED -> new CreateApiClientError(code, "Programs are registered by people: sign in.", List.of());
            };
        }

        private static CreateApiClientError of(CreateApiClientErrorCode code, String message, String field) {
            return new CreateApiClientError(code, message, List.of("input", field));
        }
    }
}
