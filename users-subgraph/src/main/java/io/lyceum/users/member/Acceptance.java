package io.lyceum.users.member;

import java.util.UUID;

/** How the wish to accept an invitation ended. */
sealed interface Acceptance {

    /** The person is a member, now or before. */
    record Joined(UUID organization) implements Acceptance {}

    /** They are none. */
    record Refused(MembershipFault fault) implements Acceptance {}
}
