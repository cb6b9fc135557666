package io.lyceum.oulad;

/** The dataset cannot be read at all. The message is one sentence with the remedy. */
public final class OuladException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OuladException(String message) {
        super(message);
    }

    OuladException(String message, Throwable cause) {
        super(message, cause);
    }
}
