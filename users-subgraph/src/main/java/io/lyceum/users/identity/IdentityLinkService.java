package io.lyceum.users.identity;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.generated.types.LinkIdentityErrorCode;
import io.lyceum.users.generated.types.UnlinkIdentityErrorCode;
import io.lyceum.users.identity.IdentityProofRepository.Proof;
import io.lyceum.users.identity.LinkedAccountRepository.Link;
import io.lyceum.users.identity.LinkedAccountRepository.Owner;
import io.lyceum.users.mail.Mail;
import io.lyceum.users.mail.MailOutbox;
import io.lyceum.users.session.SignedInSessions;
import io.lyceum.users.token.SecretToken;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Links accounts elsewhere and unlinks them. Each change is noted in the audit log, in the same transaction. */
@Service
class IdentityLinkService {

    private static final String ENTITY = "UserIdentity";

    private final IdentityProofRepository proofs;
    private final LinkedAccountRepository accounts;
    private final SignedInSessions sessions;
    private final MailOutbox mailOutbox;
    private final AuditTrail auditTrail;
    private final TransactionOperations transactions;
    private final Clock clock;

    IdentityLinkService(
            IdentityProofRepository proofs,
            LinkedAccountRepository accounts,
            SignedInSessions sessions,
            MailOutbox mailOutbox,
            AuditTrail auditTrail,
            TransactionOperations transactions,
            Clock clock) {
        this.proofs = proofs;
        this.accounts = accounts;
        this.sessions = sessions;
        this.mailOutbox = mailOutbox;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Links what a code proves to a person's account; empty where that was done, now or before. */
    Optional<LinkIdentityErrorCode> link(SecretToken code, String verifier, UUID user, Actor actor) {
        return transactions.execute(transaction -> {
            Instant now = clock.instant();
            // The code first, as whoever signs in with it. Whoever gets their account back waits then, or has ended the session that this is asked in.
            Optional<Proof> proof = proofs.lock(code, Challenge.of(verifier), now);
            Optional<String> email = accounts.lock(user);
            // Ways in are for people to choose.
            if (email.isEmpty() || !sessions.isPersons(user, actor.session())) {
                return Optional.of(LinkIdentityErrorCode.SIGN_IN_REQUIRED);
            }
            return proof.map(found -> link(found, user, email.get(), actor, now))
                    .orElseGet(() -> Optional.of(LinkIdentityErrorCode.INVALID_CODE));
        });
    }

    /** Unlinks an account elsewhere; empty where that was done. Of two at once, one finds what the other has left. */
    Optional<UnlinkIdentityErrorCode> unlink(UUID link, UUID user, Actor actor) {
        return transactions.execute(transaction -> {
            if (accounts.lock(user).isEmpty() || !sessions.isPersons(user, actor.session())) {
                return Optional.of(UnlinkIdentityErrorCode.SIGN_IN_REQUIRED);
            }
            Optional<Link> found = accounts.lockLink(link, user);
            if (found.isEmpty()) {
                return Optional.of(UnlinkIdentityErrorCode.NOT_FOUND);
            }
            if (found.get().isLastWayIn()) {
                return Optional.of(UnlinkIdentityErrorCode.LAST_WAY_IN);
            }
            accounts.deleteLink(link);
            Map<String, String> before = Map.of("provider", found.get().provider());
            auditTrail.append(List.of(actor.notes("identity.unlinked", ENTITY, link, before, Map.of(), clock.instant())));
            return Optional.empty();
        });
    }

    private Optional<LinkIdentityErrorCode> link(Proof proof, UUID user, String email, Actor actor, Instant now) {
        UUID link = UuidGenerator.next();
        if (accounts.insertLink(link, user, proof.identity(), now)) {
            proofs.use(proof, now);
            Map<String, String> after = Map.of("provider", proof.identity().provider());
            auditTrail.append(List.of(actor.notes("identity.linked", ENTITY, link, Map.of(), after, now)));
            mailOutbox.append(new Mail(user, email, "An account elsewhere was linked", """
                    An account elsewhere (%s) was linked to your account at Lyceum: from now on it signs you in. If it was not you, set your password
                    anew at once, and unlink that account.
                    """.formatted(proof.identity().provider())));
            return Optional.empty();
        }
        boolean isOwn = accounts.findOwner(proof.identity()).map(Owner::id).filter(user::equals).isPresent();
        return isOwn ? Optional.empty() : Optional.of(LinkIdentityErrorCode.LINKED_ELSEWHERE);
    }
}
