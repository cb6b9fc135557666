package io.lyceum.users.application;

import io.lyceum.starter.idempotency.Refusal;
import java.util.UUID;

/** How the wish to apply ended. */
sealed interface ApplicationSubmission {

    /** The application waits. */
    record Submitted(UUID id) implements ApplicationSubmission {}

    /** There is none. */
    record Refused(ApplicationFault fault) implements ApplicationSubmission, Refusal {}
}
