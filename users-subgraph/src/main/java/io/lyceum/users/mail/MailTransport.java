package io.lyceum.users.mail;

import java.util.UUID;

/** The way by which mail leaves. */
interface MailTransport {

    /**
     * Delivers a message, or sees to it that it will be.
     *
     * @param id the message's own, the same if it is tried again
     * @throws RuntimeException if it cannot now
     */
    void deliver(UUID id, Mail mail);
}
