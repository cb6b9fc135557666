package io.lyceum.enrollments.gateway;

/** A gateway is not set up, cannot be reached, or refuses what is asked of it for now; trying again later may help. */
public class GatewayException extends RuntimeException {

    GatewayException(String message) {
        super(message);
    }

    GatewayException(String message, Throwable cause) {
        super(message, cause);
    }
}
