package io.lyceum.users.account;

/** What a person is told who has asked too often. */
final class LimitMessages {

    private LimitMessages() {}

    static String messages(int retryAfterSeconds) {
        return "Too many messages were asked for: try again in %d seconds.".formatted(retryAfterSeconds);
    }

    static String attempts(int retryAfterSeconds) {
        return "Too many attempts have failed: try again in %d seconds.".formatted(retryAfterSeconds);
    }
}
