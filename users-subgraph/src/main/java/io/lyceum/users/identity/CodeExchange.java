package io.lyceum.users.identity;

import io.lyceum.users.generated.types.ExchangeSignInCodeErrorCode;
import io.lyceum.users.session.SignIn;

/** How an attempt to sign in with an account elsewhere ended. */
sealed interface CodeExchange {

    /**
     * A session is open.
     *
     * @param isNewAccount whether its account was made just now
     */
    record SignedIn(SignIn.Opened session, boolean isNewAccount) implements CodeExchange {}

    /** No session was opened. */
    record Refused(ExchangeSignInCodeErrorCode code) implements CodeExchange {}
}
