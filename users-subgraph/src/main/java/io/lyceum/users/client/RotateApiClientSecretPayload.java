package io.lyceum.users.client;

import io.lyceum.users.generated.types.RotateApiClientSecretErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The new secret, or why there is none. */
record RotateApiClientSecretPayload(
        @Nullable UUID clientKey,
        @Nullable String secret,
        @Nullable Instant previousSecretExpiresAt,
        List<RotateApiClientSecretError> errors) {

    static RotateApiClientSecretPayload of(SecretRotation rotation) {
        return switch (rotation) {
            case SecretRotation.Rotated rotated -> new RotateApiClientSecretPayload(
                    rotated.id(), rotated.secret().value(), rotated.previousExpiresAt(), List.of());
            case SecretRotation.Refused refused -> new RotateApiClientSecretPayload(
                    null, null, null, List.of(RotateApiClientSecretError.of(refused.code())));
        };
    }

    @Override
    public String toString() {
        return "RotateApiClientSecretPayload[%s]".formatted(clientKey);
    }

    /** A refusal as the graph tells it. */
    record RotateApiClientSecretError(RotateApiClientSecretErrorCode code, String message, List<String> path) {

        static RotateApiClientSecretError of(RotateApiClientSecretErrorCode code) {
            return switch (code) {
                case NOT_FOUND -> of(code, "There is no such program.");
                case REVOKED -> of(code, "The program is shut out: register it anew.");
                case SCOPE_NOT_HELD -> of(code, "The program has a scope that you do not have.");
                case SIGN_IN_REQUIRED -> new RotateApiClientSecretError(code, "Programs get secrets from people: sign in.", List.of());
            };
        }

        private static RotateApiClientSecretError of(RotateApiClientSecretErrorCode code, String message) {
            return new RotateApiClientSecretError(code, message, List.of("input", "id"));
        }
    }
}
