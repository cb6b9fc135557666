package io.lyceum.users.organization;

import io.lyceum.starter.idempotency.Refusal;
import java.util.UUID;

/** How the wish to found an organization ended. */
sealed interface OrganizationCreation {

    /** There it is. */
    record Created(UUID id) implements OrganizationCreation {}

    /** It is not. */
    record Refused(OrganizationFault fault) implements OrganizationCreation, Refusal {}
}
