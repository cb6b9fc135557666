package io.lyceum.users.identity;

import io.lyceum.users.generated.types.LinkIdentityErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person with what was linked, or why nothing was. */
record LinkIdentityPayload(@Nullable UUID userKey, List<LinkIdentityError> errors) {

    static LinkIdentityPayload linked(UUID user) {
        return new LinkIdentityPayload(user, List.of());
    }

    static LinkIdentityPayload refused(LinkIdentityErrorCode code) {
        return new LinkIdentityPayload(null, List.of(LinkIdentityError.of(code)));
    }

    /** A refusal as the graph tells it. */
    record LinkIdentityError(LinkIdentityErrorCode code, String message, List<String> path) {

        static LinkIdentityError of(LinkIdentityErrorCode code) {
            return switch (code) {
                case INVALID_CODE -> new LinkIdentityError(code, "The code is not good (any more): begin again.", List.of("input", "code"));
                case LINKED_ELSEWHERE -> new LinkIdentityError(code, "This account is linked to somebody else.", List.of("input", "code"));
                case SIGN_IN_REQUIRED -> new LinkIdentityError(code, "Sign in to link an account.", List.of());
            };
        }
    }
}
