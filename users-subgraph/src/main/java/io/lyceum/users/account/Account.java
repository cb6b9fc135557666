package io.lyceum.users.account;

import io.lyceum.users.generated.types.UserStatus;
import java.util.UUID;

/** An account, with what decides what may be done with it. */
record Account(UUID id, String email, String displayName, UserStatus status) {

    boolean isPending() {
        return status == UserStatus.PENDING;
    }
}
