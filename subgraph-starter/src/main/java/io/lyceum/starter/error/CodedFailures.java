package io.lyceum.starter.error;

/** What a caller is told of a failure. */
public final class CodedFailures {

    private CodedFailures() {}

    /**
     * A failure as it is told: what is coded already as it is, a database that cannot be reached or is too busy as such, all else blandly. Whoever
     * asks logs it.
     */
    public static CodedException of(Throwable failure, String requestId) {
        if (failure instanceof CodedException coded) {
            return coded;
        }
        return switch (DatabaseFault.of(failure)) {
            case TIMEOUT -> new CodedException(ErrorCode.UPSTREAM_TIMEOUT, "The database did not answer in time. Ask for less, or try again.");
            case UNAVAILABLE -> new CodedException(ErrorCode.UPSTREAM_UNAVAILABLE, "The database cannot be reached. Try again in a moment.");
            case BUSY -> new CodedException(ErrorCode.UPSTREAM_UNAVAILABLE, "Too many want the same at once. Try again in a moment.");
            case null -> new CodedException(
                    ErrorCode.INTERNAL, "Something went wrong on our side. Quote request %s when you report it.".formatted(requestId));
        };
    }
}
