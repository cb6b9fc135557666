package io.lyceum.starter.error;

/** What went wrong with a request, for a program: the value of {@code extensions.code} of a top-level error. */
public enum ErrorCode {
    /** Nobody is signed in, or the token does not hold. */
    UNAUTHENTICATED,
    /** The viewer lacks a scope. */
    FORBIDDEN,
    /** The request is wrong in itself; sending it again is of no use. */
    BAD_USER_INPUT,
    /** A service behind this one did not answer; sending it again may help. */
    UPSTREAM_UNAVAILABLE,
    /** A service behind this one did not answer in time. */
    UPSTREAM_TIMEOUT,
    /** A fault of ours. */
    INTERNAL;

    /** Whether the same request may fare better in a moment. */
    public boolean isRetryable() {
        return this == UPSTREAM_UNAVAILABLE || this == UPSTREAM_TIMEOUT;
    }
}
