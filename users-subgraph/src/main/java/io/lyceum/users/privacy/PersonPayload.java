package io.lyceum.users.privacy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer that leads to a person. */
interface PersonPayload {

    /** Who it is; null after a refusal. */
    @Nullable UUID userId();
}
