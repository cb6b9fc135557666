package io.lyceum.users.privacy;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Erases people in time, and encrypts anew what an older key encrypted. Rows in work are locked and others pass them by, so instances share the
 * work. Not in an import, which is to end when it is done.
 */
@Component
@ConditionalOnWebApplication
class PrivacySchedule {

    private static final Logger LOG = LoggerFactory.getLogger(PrivacySchedule.class);

    private final ErasureService erasures;
    private final EncryptionRenewal encryption;

    PrivacySchedule(ErasureService erasures, EncryptionRenewal encryption) {
        this.erasures = erasures;
        this.encryption = encryption;
    }

    @Scheduled(initialDelay = 3, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void erase() {
        int erased = erasures.eraseDue();
        if (erased > 0) {
            LOG.info("Erased {} people who deleted their accounts 30 days ago", erased);
        }
    }

    @Scheduled(initialDelay = 4, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void renewEncryption() {
        encryption.renewAll();
    }
}
