package io.lyceum.users.oauth;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why no access token is given, as RFC 6749, section 5.2, names it. */
enum TokenFault {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "A parameter is missing, given twice, or in the address instead of the body."),
    INVALID_CLIENT(HttpStatus.UNAUTHORIZED, "No program that may sign in has this client_id and this client_secret."),
    INVALID_GRANT(HttpStatus.BAD_REQUEST, "The subject_token is no personal access token that is good."),
    INVALID_SCOPE(HttpStatus.BAD_REQUEST, "The scope goes beyond what may be granted."),
    UNSUPPORTED_GRANT_TYPE(
            HttpStatus.BAD_REQUEST, "The grant_type is client_credentials or urn:ietf:params:oauth:grant-type:token-exchange.");

    private final HttpStatus status;
    private final String description;

    TokenFault(HttpStatus status, String description) {
        this.status = status;
        this.description = description;
    }

    HttpStatus status() {
        return status;
    }

    String description() {
        return description;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
