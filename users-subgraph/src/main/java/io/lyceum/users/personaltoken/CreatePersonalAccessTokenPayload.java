package io.lyceum.users.personaltoken;

import io.lyceum.users.generated.types.CreatePersonalAccessTokenErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The token that was made, or why none was. */
record CreatePersonalAccessTokenPayload(
        @Nullable UUID tokenKey, @Nullable String token, boolean isReplay, List<CreatePersonalAccessTokenError> errors) {

    static CreatePersonalAccessTokenPayload created(UUID id, String token) {
        return new CreatePersonalAccessTokenPayload(id, token, false, List.of());
    }

    /** The token was shown when it was made, and nobody but its holder has it now. */
    static CreatePersonalAccessTokenPayload replayed(UUID id) {
        return new CreatePersonalAccessTokenPayload(id, null, true, List.of());
    }

    static CreatePersonalAccessTokenPayload refused(CreatePersonalAccessTokenErrorCode code) {
        return new CreatePersonalAccessTokenPayload(null, null, false, List.of(CreatePersonalAccessTokenError.of(code)));
    }

    @Override
    public String toString() {
        return "CreatePersonalAccessTokenPayload[%s]".formatted(tokenKey);
    }

    /** A refusal as the graph tells it. */
    record CreatePersonalAccessTokenError(CreatePersonalAccessTokenErrorCode code, String message, List<String> path) {

        static CreatePersonalAccessTokenError of(CreatePersonalAccessTokenErrorCode code) {
            return switch (code) {
                case INVALID_NAME -> of(code, "The name has 1 to 200 characters.", "name");
                case INVALID_EXPIRY -> of(code, "The token ends later than now, and within a year.", "expiresAt");
                case SCOPE_NOT_HELD -> of(code, "You cannot give away a scope that you do not have.", "scopes");
                case IDEMPOTENCY_KEY_REUSED -> of(code, "This key was used with another input: choose a new one.", "idempotencyKey");
                case SIGN_IN_REQUIRED -> new CreatePersonalAccessTokenError(
                        code, "A personal access token makes no others: sign in.", List.of());
                case TOO_MANY -> new CreatePersonalAccessTokenError(
                        code, "You have %d tokens: end one of them first.".formatted(PersonalAccessTokenService.MOST), List.of());
            };
        }

        private static CreatePersonalAccessTokenError of(CreatePersonalAccessTokenErrorCode code, String message, String field) {
            return new CreatePersonalAccessTokenError(code, message, List.of("input", field));
        }
    }
}
