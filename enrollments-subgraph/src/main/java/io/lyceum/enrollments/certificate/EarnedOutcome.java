package io.lyceum.enrollments.certificate;

import java.time.Instant;
import java.util.UUID;

/** How a completed enrollment ended, by the final grade of today. */
public interface EarnedOutcome {

    /**
     * Brings the outcome up to date in the caller's transaction, where it still earns a certificate.
     *
     * @param enrollment which the caller has locked
     * @return whether it earns one; where it does not, nothing is changed
     */
    boolean settle(UUID enrollment, Instant now);
}
