package io.lyceum.users.administration;

import java.util.UUID;

/** What came of an administrator's wish. */
public sealed interface Decision {

    /** It is done, or was so already. */
    record Done(UUID user) implements Decision {}

    /** It is not done. */
    record Refused(Objection objection) implements Decision {}
}
