package io.lyceum.users.member;

import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.member.InvitationRepository.Invitation;
import io.lyceum.users.token.SecretToken;
import io.lyceum.users.user.UserEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes those members who were invited. */
@Service
class InvitationAcceptance {

    private final InvitationRepository invitations;
    private final MembershipWriteRepository members;
    private final UserEvents events;
    private final AuditTrail auditTrail;
    private final TransactionOperations transactions;
    private final Clock clock;

    InvitationAcceptance(
            InvitationRepository invitations,
            MembershipWriteRepository members,
            UserEvents events,
            AuditTrail auditTrail,
            TransactionOperations transactions,
            Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.events = events;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes the person who asks a member, if the letter went to their address. Of two at once with one token, one becomes a member by it. */
    Acceptance accept(SecretToken token, UUID person, Actor actor) {
        return transactions.execute(transaction -> {
            Instant now = clock.instant();
            return invitations.find(token, now).map(found -> join(found, person, actor, now))
                    .orElseGet(() -> new Acceptance.Refused(MembershipFault.INVALID_TOKEN));
        });
    }

    private Acceptance join(Invitation invitation, UUID person, Actor actor, Instant now) {
        UUID organization = invitation.organization();
        members.lockOrganization(organization);
        boolean isAddressee = members.lockPerson(person).filter(invitation.email()::equalsIgnoreCase).isPresent();
        if (!isAddressee) {
            return new Acceptance.Refused(MembershipFault.OTHER_ADDRESS);
        }
        if (!invitations.accept(invitation, now)) {
            return new Acceptance.Refused(MembershipFault.INVALID_TOKEN);
        }
        if (members.roleOf(person, organization).isEmpty()) {
            members.insert(person, organization, invitation.role(), now);
            events.updated(person, now);
            Map<String, String> after = MembershipService.member(person, invitation.role());
            auditTrail.append(List.of(actor.notes("organization.member_added", InvitationService.ENTITY, organization, Map.of(), after, now)));
        }
        return new Acceptance.Joined(organization);
    }
}
