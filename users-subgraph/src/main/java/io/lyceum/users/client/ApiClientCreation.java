package io.lyceum.users.client;

import io.lyceum.starter.idempotency.Refusal;
import io.lyceum.users.generated.types.CreateApiClientErrorCode;
import java.util.UUID;

/** How the registration of a program ended. */
sealed interface ApiClientCreation {

    /** It is registered. What is kept for a replay, hence without the secret. */
    record Created(UUID id) implements ApiClientCreation {}

    /** It is not. */
    record Refused(CreateApiClientErrorCode code) implements ApiClientCreation, Refusal {}
}
