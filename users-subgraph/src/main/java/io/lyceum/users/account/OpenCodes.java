package io.lyceum.users.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The codes that were sent for an account and are still good, whatever for. */
@Component
class OpenCodes {

    private final EmailVerificationRepository verifications;
    private final PasswordResetRepository resets;

    OpenCodes(EmailVerificationRepository verifications, PasswordResetRepository resets) {
        this.verifications = verifications;
        this.resets = resets;
    }

    /** Makes them void, in the caller's transaction, which has locked the person's row: so none is used, or sent, meanwhile. */
    void end(UUID user, Instant now) {
        verifications.useAll(user, now);
        resets.useAll(user, now);
    }
}
