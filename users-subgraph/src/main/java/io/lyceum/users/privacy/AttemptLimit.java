package io.lyceum.users.privacy;

/** What a person is told who has tried too often. */
final class AttemptLimit {

    private AttemptLimit() {}

    static String message(int retryAfterSeconds) {
        return "Too many attempts have failed: try again in %d seconds.".formatted(retryAfterSeconds);
    }
}
