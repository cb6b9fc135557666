package io.lyceum.users.administration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every change of a person answers. */
interface AdministrationPayload {

    /** The person; null after a refusal. */
    @Nullable UUID userId();
}
