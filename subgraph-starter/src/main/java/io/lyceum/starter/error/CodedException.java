package io.lyceum.starter.error;

import java.util.Map;

/**
 * A failure that the caller is told about: its code and its message go out as they are, so neither may hold a class name, an SQL text or an
 * inner address.
 */
public class CodedException extends RuntimeException {

    private final ErrorCode code;

    public CodedException(ErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }

    /**
     * What goes into the {@code extensions} of the error.
     *
     * @param requestId of the request that failed
     */
    public Map<String, Object> extensions(String requestId) {
        return code.isRetryable()
                ? Map.of("code", code.name(), "requestId", requestId, "retryable", true)
                : Map.of("code", code.name(), "requestId", requestId);
    }
}
