package io.lyceum.users.client;

import io.lyceum.users.generated.types.RotateApiClientSecretErrorCode;
import io.lyceum.users.token.SecretToken;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the wish for a new secret ended. */
sealed interface SecretRotation {

    /**
     * The program has one.
     *
     * @param previousExpiresAt until when the one before is good; null where there was none
     */
    record Rotated(UUID id, SecretToken secret, @Nullable Instant previousExpiresAt) implements SecretRotation {}

    /** It has none. */
    record Refused(RotateApiClientSecretErrorCode code) implements SecretRotation {}
}
