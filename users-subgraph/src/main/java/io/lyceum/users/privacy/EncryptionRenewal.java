package io.lyceum.users.privacy;

import io.lyceum.users.privacy.PersonalDetailsRepository.Renewal;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Brings personal details to the current key. Instances may do so at once: each passes by the rows that another has locked. */
@Service
class EncryptionRenewal {

    static final int ROWS_AT_ONCE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(EncryptionRenewal.class);

    private final PersonalDetailsRepository details;

    EncryptionRenewal(PersonalDetailsRepository details) {
        this.details = details;
    }

    /**
     * Encrypts anew what another key encrypted, {@value #ROWS_AT_ONCE} rows in a transaction. A row that cannot be read does not keep the others from
     * it.
     *
     * @return how many people's details are not under the current key because they cannot be read
     */
    int renewAll() {
        int renewed = 0;
        int unreadable = 0;
        List<UUID> stale = details.findStale(null, ROWS_AT_ONCE);
        while (!stale.isEmpty()) {
            Renewal renewal = details.renew(stale);
            renewed += renewal.renewed();
            unreadable += renewal.unreadable();
            stale = details.findStale(stale.getLast(), ROWS_AT_ONCE);
        }
        if (renewed > 0) {
            LOG.info("Encrypted the details of {} people with the current key", renewed);
        }
        if (unreadable > 0) {
            LOG.error("The details of {} people cannot be read: the key that encrypted them is not in the file, or they were changed", unreadable);
        }
        return unreadable;
    }
}
