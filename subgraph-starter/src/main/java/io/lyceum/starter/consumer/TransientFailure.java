package io.lyceum.starter.consumer;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Whether a failure says nothing of the event: the database is away, or another transaction was in the way. */
final class TransientFailure {

    private static final String CONNECTION_STATES = "08";

    private TransientFailure() {}

    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isTransient(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransient(Throwable cause) {
        return switch (cause) {
            case TransientDataAccessException _, RecoverableDataAccessException _, NonTransientDataAccessResourceException _,
                    CannotCreateTransactionException _ -> true;
            case SQLTransientException _, SQLRecoverableException _ -> true;
            case SQLException exception -> exception.getSQLState() != null && exception.getSQLState().startsWith(CONNECTION_STATES);
            default -> false;
        };
    }
}
