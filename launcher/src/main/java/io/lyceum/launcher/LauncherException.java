package io.lyceum.launcher;

import org.jspecify.annotations.Nullable;

/** What was asked for cannot be done; the message is one sentence with the remedy, fit to be shown as it is. */
public final class LauncherException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LauncherException(String message) {
        super(message);
    }

    LauncherException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
