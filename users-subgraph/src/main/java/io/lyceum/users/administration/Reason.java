package io.lyceum.users.administration;

/** Why something is done to somebody. */
public final class Reason {

    private static final int LONGEST = 500;

    private Reason() {}

    /** Whether it says something, and no more than can be kept. */
    public static boolean isGood(String reason) {
        return !reason.isBlank() && reason.length() <= LONGEST;
    }
}
