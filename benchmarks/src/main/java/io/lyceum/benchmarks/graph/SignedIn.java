package io.lyceum.benchmarks.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A demo account that stays signed in: its token is renewed before it expires, which it does sooner than a measurement ends. */
public final class SignedIn {

    private static final Duration RENEWED_AFTER = Duration.ofMinutes(8);

    private final RouterClient router;
    private final String email;
    private String token = "";
    private Instant renewAt = Instant.EPOCH;

    /**
     * Signs nobody in yet.
     *
     * @param graphUrl the router's address
     */
    public SignedIn(String graphUrl, String email) {
        this.router = new RouterClient(graphUrl);
        this.email = email;
    }

    /** The header that a request needs now. */
    public synchronized Map<String, String> header() {
        if (Instant.now().isAfter(renewAt)) {
            token = router.signedIn(email, "lyceum-demo").token();
            renewAt = Instant.now().plus(RENEWED_AFTER);
        }
        return Map.of("Authorization", "Bearer " + token);
    }
}
