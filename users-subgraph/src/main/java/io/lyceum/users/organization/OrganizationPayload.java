package io.lyceum.users.organization;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organization that was founded or changed, or why it was not. */
record OrganizationPayload(@Nullable UUID organizationKey, boolean isReplay, List<OrganizationError> errors) {

    static OrganizationPayload of(UUID organization, boolean isReplay) {
        return new OrganizationPayload(organization, isReplay, List.of());
    }

    static OrganizationPayload refused(OrganizationFault fault) {
        return new OrganizationPayload(null, false, List.of(new OrganizationError(fault, fault.message(), fault.path())));
    }

    /** A refusal as the graph tells it. */
    record OrganizationError(OrganizationFault code, String message, List<String> path) {}
}
