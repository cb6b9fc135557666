package io.lyceum.acceptance;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was sent to the graphs of this JVM, or came from them, and must not be found in what they keep. */
public final class UsedSecrets {

    private static final Set<String> ALL = ConcurrentHashMap.newKeySet();

    private UsedSecrets() {}

    /** Notes a password, a token or a code that was used. */
    public static void note(String secret) {
        if (!secret.isBlank()) {
            ALL.add(secret);
        }
    }

    static Set<String> all() {
        return Set.copyOf(ALL);
    }
}
