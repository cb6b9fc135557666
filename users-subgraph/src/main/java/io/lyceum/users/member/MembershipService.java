package io.lyceum.users.member;

import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.generated.types.OrganizationRole;
import io.lyceum.users.user.UserEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Changes memberships and ends them. An organization's memberships change one after the other, so that the last owner stays however many leave at
 * once. Each change is noted in the audit log and told to the other subgraphs, in the same transaction.
 */
@Service
class MembershipService {

    private final MembershipWriteRepository members;
    private final UserEvents events;
    private final AuditTrail auditTrail;
    private final TransactionOperations transactions;
    private final Clock clock;

    MembershipService(
            MembershipWriteRepository members,
            UserEvents events,
            AuditTrail auditTrail,
            TransactionOperations transactions,
            Clock clock) {
        this.members = members;
        this.events = events;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Gives a member another role; empty where they have it now. */
    Optional<MembershipFault> changeRole(UUID organization, UUID person, OrganizationRole role, Viewer viewer, Actor actor) {
        return transactions.execute(transaction -> change(organization, person, role, viewer, actor));
    }

    /** Ends a membership; empty where it has ended. */
    Optional<MembershipFault> remove(UUID organization, UUID person, Viewer viewer, Actor actor) {
        return transactions.execute(transaction -> change(organization, person, null, viewer, actor));
    }

    /** Ends the membership of whoever asks. */
    Optional<MembershipFault> leave(UUID organization, UUID person, Actor actor) {
        return transactions.execute(transaction -> {
            if (!members.lockOrganization(organization)) {
                return Optional.of(MembershipFault.NOT_FOUND);
            }
            members.lockPerson(person);
            Optional<OrganizationRole> role = members.roleOf(person, organization);
            return role.isEmpty()
                    ? Optional.of(MembershipFault.MEMBER_NOT_FOUND)
                    : apply(organization, person, role.get(), null, actor);
        });
    }

    /** What whoever asks may do about the memberships of an organization that is locked. */
    Standing standing(UUID organization, Viewer viewer) {
        return new Standing(viewer.has(Standing.PLATFORM_SCOPE), members.roleOf(viewer.requireId(), organization).orElse(null));
    }

    private Optional<MembershipFault> change(
            UUID organization, UUID person, @Nullable OrganizationRole role, Viewer viewer, Actor actor) {
        if (!members.lockOrganization(organization)) {
            return Optional.of(MembershipFault.NOT_FOUND);
        }
        Standing standing = standing(organization, viewer);
        // Whoever may change nobody does not learn who is a member.
        if (!standing.reaches(OrganizationRole.MEMBER)) {
            return Optional.of(MembershipFault.NOT_ALLOWED);
        }
        members.lockPerson(person);
        Optional<OrganizationRole> before = members.roleOf(person, organization);
        if (before.isEmpty()) {
            return Optional.of(MembershipFault.MEMBER_NOT_FOUND);
        }
        boolean isReached = standing.reaches(before.get()) && (role == null || standing.reaches(role));
        return isReached ? apply(organization, person, before.get(), role, actor) : Optional.of(MembershipFault.NOT_ALLOWED);
    }

    private Optional<MembershipFault> apply(
            UUID organization, UUID person, OrganizationRole before, @Nullable OrganizationRole role, Actor actor) {
        if (before == role) {
            return Optional.empty();
        }
        if (before == OrganizationRole.OWNER && members.countOwners(organization) == 1) {
            return Optional.of(MembershipFault.LAST_OWNER);
        }
        Instant now = clock.instant();
        if (role == null) {
            members.delete(person, organization, now);
        } else {
            members.setRole(person, organization, role);
        }
        events.updated(person, now);
        String action = role == null ? "organization.member_removed" : "organization.member_changed";
        auditTrail.append(List.of(actor.notes(
                action, "Organization", organization, member(person, before), role == null ? Map.of() : member(person, role), now)));
        return Optional.empty();
    }

    static Map<String, String> member(UUID person, OrganizationRole role) {
        return Map.of("member", TypeId.encode("user", person), "role", role.name());
    }
}
