package io.lyceum.users.member;

import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.generated.types.OrganizationRole;
import io.lyceum.users.mail.Mail;
import io.lyceum.users.mail.MailOutbox;
import io.lyceum.users.member.InvitationRepository.Invitation;
import io.lyceum.users.token.SecretToken;
import io.lyceum.users.user.UserEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Invites people by mail and makes them members. Whether an address has an account makes no difference to whoever invites. */
@Service
class InvitationService {

    static final Duration LIFETIME = Duration.ofDays(7);
    /** How long an address is spared another letter of the same organization. */
    static final Duration PAUSE = Duration.ofHours(1);
    static final int MOST_UNANSWERED = 200;

    private static final String ENTITY = "Organization";

    private final InvitationRepository invitations;
    private final MembershipWriteRepository members;
    private final MembershipService memberships;
    private final MailOutbox mailOutbox;
    private final UserEvents events;
    private final AuditTrail auditTrail;
    private final TransactionOperations transactions;
    private final Clock clock;

    InvitationService(
            InvitationRepository invitations,
            MembershipWriteRepository members,
            MembershipService memberships,
            MailOutbox mailOutbox,
            UserEvents events,
            AuditTrail auditTrail,
            TransactionOperations transactions,
            Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.memberships = memberships;
        this.mailOutbox = mailOutbox;
        this.events = events;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends an invitation; empty where it is on its way. */
    Optional<MembershipFault> invite(UUID organization, String email, OrganizationRole role, Viewer viewer, Actor actor) {
        return transactions.execute(transaction -> {
            if (!members.lockOrganization(organization)) {
                return Optional.of(MembershipFault.NOT_FOUND);
            }
            if (!memberships.standing(organization, viewer).reaches(role)) {
                return Optional.of(MembershipFault.NOT_ALLOWED);
            }
            Instant now = clock.instant();
            if (invitations.wasSentSince(organization, email, now.minus(PAUSE))) {
                return Optional.of(MembershipFault.INVITED_RECENTLY);
            }
            if (invitations.countUnanswered(organization, now) >= MOST_UNANSWERED) {
                return Optional.of(MembershipFault.TOO_MANY);
            }
            SecretToken token = SecretToken.generate();
            invitations.put(organization, email, role, token, viewer.requireId(), now, now.plus(LIFETIME));
            mailOutbox.append(letter(email, invitations.nameOf(organization), token));
            Map<String, String> after = Map.of("email", email, "role", role.name());
            auditTrail.append(List.of(actor.notes("organization.member_invited", ENTITY, organization, Map.of(), after, now)));
            return Optional.empty();
        });
    }

    /** Makes the person who asks a member, if the letter went to their address. Of two at once with one token, one becomes a member by it. */
    Acceptance accept(SecretToken token, UUID person, Actor actor) {
        return transactions.execute(transaction -> {
            Instant now = clock.instant();
            return invitations.find(token, now).map(found -> join(found, person, actor, now))
                    .orElseGet(() -> new Acceptance.Refused(MembershipFault.INVALID_TOKEN));
        });
    }

    /** Takes an invitation back, so that it can be accepted no more; empty where that is so, now or before. */
    Optional<MembershipFault> withdraw(UUID organization, UUID id, Viewer viewer, Actor actor) {
        return transactions.execute(transaction -> {
            if (!members.lockOrganization(organization)) {
                return Optional.of(MembershipFault.NOT_FOUND);
            }
            Standing standing = memberships.standing(organization, viewer);
            // Whoever may invite nobody does not learn who is invited.
            if (!standing.reaches(OrganizationRole.MEMBER)) {
                return Optional.of(MembershipFault.NOT_ALLOWED);
            }
            Optional<Invitation> invitation = invitations.lock(id, organization);
            if (invitation.isEmpty()) {
                return Optional.of(MembershipFault.INVITATION_NOT_FOUND);
            }
            if (!standing.reaches(invitation.get().role())) {
                return Optional.of(MembershipFault.NOT_ALLOWED);
            }
            Instant now = clock.instant();
            if (invitations.withdraw(invitation.get(), now)) {
                Map<String, String> before = Map.of("email", invitation.get().email(), "role", invitation.get().role().name());
                auditTrail.append(List.of(actor.notes("organization.invitation_withdrawn", ENTITY, organization, before, Map.of(), now)));
            }
            return Optional.empty();
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
            auditTrail.append(List.of(actor.notes("organization.member_added", ENTITY, organization, Map.of(), after, now)));
        }
        return new Acceptance.Joined(organization);
    }

    private static Mail letter(String email, String organization, SecretToken token) {
        return new Mail(null, email, "An invitation to " + organization, """
                %s invites you to be a member at Lyceum. Sign in, or register with this address, and accept by this code within 7 days:

                %s

                If you do not know what this is about, leave this message alone.
                """.formatted(organization, token.value()));
    }
}
