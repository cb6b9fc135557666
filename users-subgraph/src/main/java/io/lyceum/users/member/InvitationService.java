package io.lyceum.users.member;

import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.account.MailLimit;
import io.lyceum.users.account.MailLimit.Verdict;
import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.generated.types.OrganizationRole;
import io.lyceum.users.mail.MailOutbox;
import io.lyceum.users.member.InvitationRepository.Invitation;
import io.lyceum.users.token.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Invites people to organizations by mail. Whether an address has an account makes no difference to whoever invites. */
@Service
class InvitationService {

    static final Duration LIFETIME = Duration.ofDays(7);
    /** How long an address is spared another letter of the same organization. */
    static final Duration PAUSE = Duration.ofHours(1);
    static final int MOST_UNANSWERED = 200;

    static final String ENTITY = "Organization";

    private final InvitationRepository invitations;
    private final MembershipWriteRepository members;
    private final MembershipService memberships;
    private final MailLimit limit;
    private final MailOutbox mailOutbox;
    private final AuditTrail auditTrail;
    private final TransactionOperations transactions;
    private final Clock clock;

    InvitationService(
            InvitationRepository invitations,
            MembershipWriteRepository members,
            MembershipService memberships,
            MailLimit limit,
            MailOutbox mailOutbox,
            AuditTrail auditTrail,
            TransactionOperations transactions,
            Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.memberships = memberships;
        this.limit = limit;
        this.mailOutbox = mailOutbox;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends an invitation; empty where it is on its way, as far as the mailbox takes more. */
    Optional<MembershipFault> invite(UUID organization, String email, OrganizationRole role, Viewer viewer, Actor actor) {
        // What is refused anyway counts against nobody; what counts is written before any of several at once is decided.
        Optional<MembershipFault> fault = ifAllowed(organization, email, role, viewer, now -> {});
        if (fault.isPresent()) {
            return fault;
        }
        return switch (limit.begin(email, actor.ipAddress())) {
            case Verdict.Refused _ -> Optional.of(MembershipFault.RATE_LIMITED);
            case Verdict.Granted granted -> ifAllowed(organization, email, role, viewer,
                    now -> put(organization, email, role, granted.isSent(), viewer, actor, now));
        };
    }

    private Optional<MembershipFault> ifAllowed(
            UUID organization, String email, OrganizationRole role, Viewer viewer, Consumer<Instant> change) {
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
            change.accept(now);
            return Optional.empty();
        });
    }

    private void put(UUID organization, String email, OrganizationRole role, boolean isSent, Viewer viewer, Actor actor, Instant now) {
        SecretToken token = SecretToken.generate();
        UUID invitation = invitations.put(organization, email, role, token, viewer.requireId(), now, now.plus(LIFETIME));
        if (isSent) {
            mailOutbox.append(InvitationLetter.to(email, invitations.nameOf(organization), token));
        }
        auditTrail.append(List.of(actor.notes("organization.member_invited", ENTITY, organization, Map.of(), told(invitation, role), now)));
    }

    /** Not the address: nobody would find it in the audit log when its person is to be forgotten. */
    private static Map<String, String> told(UUID invitation, OrganizationRole role) {
        return Map.of("invitation", TypeId.encode("organization_invitation", invitation), "role", role.name());
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
                auditTrail.append(List.of(actor.notes("organization.invitation_withdrawn", ENTITY, organization,
                        told(id, invitation.get().role()), Map.of(), now)));
            }
            return Optional.empty();
        });
    }
}
