package io.lyceum.starter.error;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** What a failure says about the database, if it comes from there. */
enum DatabaseFault {
    /** A statement was ended because it took too long. */
    TIMEOUT,
    /** There is no connection to be had. */
    UNAVAILABLE,
    /** Rivals kept winning: nothing was done. */
    BUSY;

    // ER_QUERY_TIMEOUT: max_execution_time was exceeded.
    private static final int QUERY_TIMEOUT = 3024;
    // ER_LOCK_WAIT_TIMEOUT and ER_LOCK_DEADLOCK.
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final String CONNECTION_STATES = "08";

    /** The fault behind a failure; null where the database is not to blame, or where it refused the statement itself. */
    static @Nullable DatabaseFault of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException exception) {
                return of(exception);
            }
        }
        return null;
    }

    private static @Nullable DatabaseFault of(SQLException exception) {
        if (exception instanceof SQLTimeoutException || exception.getErrorCode() == QUERY_TIMEOUT) {
            return TIMEOUT;
        }
        if (exception.getErrorCode() == LOCK_WAIT_TIMEOUT || exception.getErrorCode() == DEADLOCK) {
            return BUSY;
        }
        String state = exception.getSQLState();
        boolean isDisconnected = state != null && state.startsWith(CONNECTION_STATES);
        return exception instanceof SQLTransientConnectionException || isDisconnected ? UNAVAILABLE : null;
    }
}
