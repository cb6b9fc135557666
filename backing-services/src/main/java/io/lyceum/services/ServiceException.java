package io.lyceum.services;

import org.jspecify.annotations.Nullable;

/** A backing service cannot be had; the message is one sentence with the remedy, fit to be shown as it is. */
public final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceException(String message) {
        super(message);
    }

    ServiceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
