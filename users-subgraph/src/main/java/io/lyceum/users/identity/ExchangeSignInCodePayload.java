package io.lyceum.users.identity;

import io.lyceum.users.generated.types.ExchangeSignInCodeErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The session that was opened, or why none was. */
record ExchangeSignInCodePayload(
        @Nullable UUID userKey,
        @Nullable String accessToken,
        @Nullable Instant expiresAt,
        @Nullable String refreshToken,
        boolean isNewAccount,
        List<ExchangeSignInCodeError> errors) {

    static ExchangeSignInCodePayload signedIn(CodeExchange.SignedIn signedIn) {
        return new ExchangeSignInCodePayload(
                signedIn.session().userId(),
                signedIn.session().accessToken().value(),
                signedIn.session().accessToken().expiresAt(),
                signedIn.session().refreshToken(),
                signedIn.isNewAccount(),
                List.of());
    }

    static ExchangeSignInCodePayload refused(ExchangeSignInCodeErrorCode code) {
        return new ExchangeSignInCodePayload(null, null, null, null, false, List.of(ExchangeSignInCodeError.of(code)));
    }

    @Override
    public String toString() {
        return "ExchangeSignInCodePayload[%s]".formatted(userKey);
    }

    /** A refusal as the graph tells it. */
    record ExchangeSignInCodeError(ExchangeSignInCodeErrorCode code, String message, List<String> path) {

        static ExchangeSignInCodeError of(ExchangeSignInCodeErrorCode code) {
            return switch (code) {
                case INVALID_CODE -> new ExchangeSignInCodeError(code, "The code is not good (any more): begin again.", List.of("input", "code"));
                case LINK_REQUIRED -> of(code, "You have an account already: sign in to it, and link this one then.");
                case EMAIL_NOT_VERIFIED -> of(code, "The provider vouches for no e-mail address: register first, and link this account then.");
                case ACCOUNT_NOT_ACTIVE -> of(code, "The account is not active: ask an administrator.");
            };
        }

        private static ExchangeSignInCodeError of(ExchangeSignInCodeErrorCode code, String message) {
            return new ExchangeSignInCodeError(code, message, List.of());
        }
    }
}
