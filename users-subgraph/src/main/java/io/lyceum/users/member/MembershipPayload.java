package io.lyceum.users.member;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organization with the changed membership, or why it was not changed. */
record MembershipPayload(@Nullable UUID organizationKey, List<MembershipError> errors) {

    static MembershipPayload of(UUID organization, Optional<MembershipFault> fault) {
        return fault.map(MembershipPayload::refused).orElseGet(() -> changed(organization));
    }

    static MembershipPayload changed(UUID organization) {
        return new MembershipPayload(organization, List.of());
    }

    static MembershipPayload refused(MembershipFault fault) {
        return new MembershipPayload(null, List.of(new MembershipError(fault, fault.message(), fault.path())));
    }

    /** A refusal as the graph tells it. */
    record MembershipError(MembershipFault code, String message, List<String> path) {}
}
