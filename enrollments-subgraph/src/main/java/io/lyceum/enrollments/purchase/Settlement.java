package io.lyceum.enrollments.purchase;

/** What became of a payment that somebody says has arrived. */
public enum Settlement {
    /** It has arrived, now or before. */
    SUCCEEDED,
    /** It has arrived, but the seat is gone: the money goes back. */
    GIVEN_BACK,
    /** There is no such payment. */
    NOT_FOUND
}
