package io.lyceum.users.identity;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.generated.types.LinkIdentityErrorCode;
import io.lyceum.users.generated.types.UnlinkIdentityErrorCode;
import io.lyceum.users.identity.IdentityProofRepository.Proof;
import io.lyceum.users.identity.LinkedAccountRepository.Link;
import io.lyceum.users.identity.LinkedAccountRepository.Owner;
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
    private final AuditTrail auditTrail;
    private final TransactionOperations transactions;
    private final Clock clock;

    IdentityLinkService(
            IdentityProofRepository proofs,
            LinkedAccountRepository accounts,
            AuditTrail auditTrail,
            TransactionOperations transactions,
            Clock clock) {
        this.proofs = proofs;
        this.accounts = accounts;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Links what a code proves to a person's account; empty where that was done, now or before. */
    Optional<LinkIdentityErrorCode> link(SecretToken code, String verifier, UUID user, Actor actor) {
        return transactions.execute(transaction -> {
            if (isProgram(user, actor)) {
                return Optional.of(LinkIdentityErrorCode.SIGN_IN_REQUIRED);
            }
            Instant now = clock.instant();
            return proofs.lock(code, Challenge.of(verifier), now)
                    .map(proof -> link(proof, user, actor, now))
                    .orElseGet(() -> Optional.of(LinkIdentityErrorCode.INVALID_CODE));
        });
    }

    /** Unlinks an account elsewhere; empty where that was done. Of two at once, one finds what the other has left. */
    Optional<UnlinkIdentityErrorCode> unlink(UUID link, UUID user, Actor actor) {
        return transactions.execute(transaction -> {
            if (isProgram(user, actor)) {
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

    private Optional<LinkIdentityErrorCode> link(Proof proof, UUID user, Actor actor, Instant now) {
        UUID link = UuidGenerator.next();
        if (accounts.insertLink(link, user, proof.identity(), now)) {
            proofs.use(proof, now);
            Map<String, String> after = Map.of("provider", proof.identity().provider());
            auditTrail.append(List.of(actor.notes("identity.linked", ENTITY, link, Map.of(), after, now)));
            return Optional.empty();
        }
        boolean isOwn = accounts.findOwner(proof.identity()).map(Owner::id).filter(user::equals).isPresent();
        return isOwn ? Optional.empty() : Optional.of(LinkIdentityErrorCode.LINKED_ELSEWHERE);
    }

    /** Whether the request comes in another session than one of those that the person has signed in to: ways in are for people to choose. */
    private boolean isProgram(UUID user, Actor actor) {
        return actor.session() != null && !accounts.isSignedIn(actor.session(), user);
    }
}
