package io.lyceum.users.user;

import io.lyceum.starter.event.Event;
import io.lyceum.starter.id.TypeId;
import io.lyceum.users.generated.types.OrganizationRole;
import io.lyceum.users.generated.types.Role;
import io.lyceum.users.generated.types.UserStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What other subgraphs know of a person.
 *
 * @param version grows with every change of it
 * @param changedAt when it became so
 */
record UserState(
        UUID id,
        String displayName,
        UserStatus status,
        List<Role> roles,
        List<Membership> organizations,
        long version,
        Instant changedAt) {

    Event event(String topic) {
        Payload payload = new Payload(TypeId.encode("user", id), displayName, status, roles, organizations);
        return new Event(topic, "user", id, version, changedAt, payload);
    }

    /** As the contract of events has it. */
    record Payload(String id, String displayName, UserStatus status, List<Role> roles, List<Membership> organizations) {}

    /** What the person is in an organization, by its global id. */
    record Membership(String id, OrganizationRole role) {

        static Membership of(UUID organization, OrganizationRole role) {
            return new Membership(TypeId.encode("organization", organization), role);
        }
    }
}
