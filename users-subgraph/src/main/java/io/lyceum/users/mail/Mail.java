package io.lyceum.users.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to a person, as plain text.
 *
 * @param user whose account it is about; null where it is about none
 * @param recipient an address
 */
public record Mail(@Nullable UUID user, String recipient, String subject, String body) {

    @Override
    public String toString() {
        return "Mail[%s]".formatted(subject);
    }
}
