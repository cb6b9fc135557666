package io.lyceum.users.account;

import io.lyceum.users.account.EmailVerificationRepository.Choice;
import io.lyceum.users.mail.MailOutbox;
import io.lyceum.users.token.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends codes that prove an address, in the caller's transaction. */
@Component
class VerificationCodes {

    /** How long a code is good. */
    static final Duration LIFETIME = Duration.ofHours(24);

    private final EmailVerificationRepository verifications;
    private final MailOutbox mailOutbox;
    private final AccountMails mails;
    private final Clock clock;

    VerificationCodes(EmailVerificationRepository verifications, MailOutbox mailOutbox, AccountMails mails, Clock clock) {
        this.verifications = verifications;
        this.mailOutbox = mailOutbox;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Sends a code for the address of an account that waits.
     *
     * @param choice of the registration that it belongs to; null where somebody merely asked for another code
     * @param isSent whether there is a message; without one the registration counts all the same
     */
    void send(UUID user, String email, @Nullable Choice choice, boolean isSent) {
        SecretToken token = insert(user, email, choice);
        if (isSent) {
            mailOutbox.append(mails.verification(user, email, token));
        }
    }

    /** Makes a code for any address that a person is to prove. */
    SecretToken insert(UUID user, String email, @Nullable Choice choice) {
        Instant now = clock.instant();
        SecretToken token = SecretToken.generate();
        verifications.insert(user, email, token, choice, now, now.plus(LIFETIME));
        return token;
    }
}
