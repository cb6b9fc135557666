package io.lyceum.users.client;

import io.lyceum.users.generated.types.CreateApiClientErrorCode;
import io.lyceum.users.generated.types.CreateApiClientInput;
import java.util.Optional;
import java.util.Set;

/** What a program may be called and may do. */
final class ApiClientRules {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 1_000;

    private ApiClientRules() {}

    /**
     * What is wrong with a program that is to be registered.
     *
     * @param held the scopes of whoever registers it
     * @param known every scope there is
     */
    static Optional<CreateApiClientErrorCode> fault(CreateApiClientInput input, Set<String> held, Set<String> known) {
        if (input.getName().isBlank() || input.getName().strip().length() > LONGEST_NAME) {
            return Optional.of(CreateApiClientErrorCode.INVALID_NAME);
        }
        if (input.getDescription() != null && input.getDescription().length() > LONGEST_DESCRIPTION) {
            return Optional.of(CreateApiClientErrorCode.INVALID_DESCRIPTION);
        }
        if (!known.containsAll(input.getScopes())) {
            return Optional.of(CreateApiClientErrorCode.UNKNOWN_SCOPE);
        }
        return held.containsAll(input.getScopes()) ? Optional.empty() : Optional.of(CreateApiClientErrorCode.SCOPE_NOT_HELD);
    }
}
