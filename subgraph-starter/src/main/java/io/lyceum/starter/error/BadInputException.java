package io.lyceum.starter.error;

/** The request is wrong in itself: a malformed id, a tampered cursor, a page that is too large. */
public class BadInputException extends CodedException {

    public BadInputException(String message) {
        super(ErrorCode.BAD_USER_INPUT, message);
    }
}
