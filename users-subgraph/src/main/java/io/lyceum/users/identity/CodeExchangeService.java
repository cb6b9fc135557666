package io.lyceum.users.identity;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.generated.types.ExchangeSignInCodeErrorCode;
import io.lyceum.users.generated.types.UserStatus;
import io.lyceum.users.identity.IdentityProofRepository.Proof;
import io.lyceum.users.identity.LinkedAccountRepository.Owner;
import io.lyceum.users.session.SessionOrigin;
import io.lyceum.users.session.SessionService;
import io.lyceum.users.token.SecretToken;
import io.lyceum.users.user.UserEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Opens sessions for people who have signed in elsewhere. A code opens one; where it opens none, it stays good for linking. */
@Service
class CodeExchangeService {

    private final IdentityProofRepository proofs;
    private final LinkedAccountRepository accounts;
    private final SessionService sessions;
    private final UserEvents events;
    private final AuditTrail auditTrail;
    private final TransactionOperations transactions;
    private final Clock clock;

    CodeExchangeService(
            IdentityProofRepository proofs,
            LinkedAccountRepository accounts,
            SessionService sessions,
            UserEvents events,
            AuditTrail auditTrail,
            TransactionOperations transactions,
            Clock clock) {
        this.proofs = proofs;
        this.accounts = accounts;
        this.sessions = sessions;
        this.events = events;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Exchanges a code. Of several that come with it at once, one gets the session. */
    CodeExchange exchange(SecretToken code, String verifier, SessionOrigin origin) {
        return transactions.execute(transaction -> {
            Instant now = clock.instant();
            Optional<Proof> proof = proofs.lock(code, Challenge.of(verifier), now);
            if (proof.isEmpty()) {
                return new CodeExchange.Refused(ExchangeSignInCodeErrorCode.INVALID_CODE);
            }
            Optional<Owner> owner = accounts.findOwner(proof.get().identity());
            return owner.isPresent()
                    ? signIn(proof.get(), owner.get(), origin, now)
                    : register(proof.get(), origin, now);
        });
    }

    private CodeExchange signIn(Proof proof, Owner owner, SessionOrigin origin, Instant now) {
        if (!owner.isActive()) {
            return new CodeExchange.Refused(ExchangeSignInCodeErrorCode.ACCOUNT_NOT_ACTIVE);
        }
        accounts.noteUse(proof.identity(), now);
        return opened(proof, owner.id(), origin, false, now);
    }

    private CodeExchange register(Proof proof, SessionOrigin origin, Instant now) {
        ProvenIdentity identity = proof.identity();
        String email = identity.email();
        // An address that its provider does not vouch for could be anybody's.
        if (email == null || !identity.isEmailVerified()) {
            return new CodeExchange.Refused(ExchangeSignInCodeErrorCode.EMAIL_NOT_VERIFIED);
        }
        UUID user = UuidGenerator.next();
        if (!accounts.insertAccount(user, email, identity.nameFor(email), now)) {
            return new CodeExchange.Refused(ExchangeSignInCodeErrorCode.LINK_REQUIRED);
        }
        UUID link = UuidGenerator.next();
        accounts.insertLink(link, user, identity, now);
        accounts.noteUse(identity, now);
        events.registered(user);
        Actor actor = new Actor(user, null, origin.ipAddress());
        auditTrail.append(List.of(
                actor.notes("user.registered", "User", user, Map.of(), Map.of("email", email, "status", UserStatus.ACTIVE), now),
                actor.notes("identity.linked", "UserIdentity", link, Map.of(), Map.of("provider", identity.provider()), now)));
        return opened(proof, user, origin, true, now);
    }

    private CodeExchange opened(Proof proof, UUID user, SessionOrigin origin, boolean isNewAccount, Instant now) {
        proofs.use(proof, now);
        return new CodeExchange.SignedIn(sessions.open(user, origin), isNewAccount);
    }
}
