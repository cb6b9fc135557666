package io.lyceum.users.personaltoken;

import io.lyceum.starter.idempotency.Refusal;
import io.lyceum.users.generated.types.CreatePersonalAccessTokenErrorCode;
import java.util.UUID;

/** How the wish for a token ended. */
sealed interface TokenCreation {

    /** It is made. What is kept for a replay, hence without the token itself. */
    record Created(UUID id) implements TokenCreation {}

    /** It is not. */
    record Refused(CreatePersonalAccessTokenErrorCode code) implements TokenCreation, Refusal {}
}
