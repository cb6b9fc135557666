package io.lyceum.users.personaltoken;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.starter.idempotency.IdempotentMutation;
import io.lyceum.starter.idempotency.Idempotent;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.generated.types.CreatePersonalAccessTokenErrorCode;
import io.lyceum.users.generated.types.CreatePersonalAccessTokenInput;
import io.lyceum.users.personaltoken.PersonalAccessTokenWriteRepository.NewToken;
import io.lyceum.users.personaltoken.TokenCreation.Created;
import io.lyceum.users.mail.Mail;
import io.lyceum.users.mail.MailOutbox;
import io.lyceum.users.session.ProgramSessions;
import io.lyceum.users.session.SignedInSessions;
import io.lyceum.users.token.SecretToken;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes tokens and ends them. Each change is noted in the audit log, in the same transaction. */
@Service
class PersonalAccessTokenService {

    /** How many tokens that have not ended a person may have. */
    static final int MOST = 50;

    private static final String ENTITY = PersonalAccessTokenEnding.ENTITY;
    private static final int LONGEST_NAME = 200;
    private static final Period LONGEST_LIFE = Period.ofYears(1);

    private final PersonalAccessTokenWriteRepository tokens;
    private final IdempotentMutation idempotency;
    private final SignedInSessions sessions;
    private final ProgramSessions programs;
    private final MailOutbox mailOutbox;
    private final AuditTrail auditTrail;
    private final TransactionOperations transactions;
    private final Clock clock;

    PersonalAccessTokenService(
            PersonalAccessTokenWriteRepository tokens,
            IdempotentMutation idempotency,
            SignedInSessions sessions,
            ProgramSessions programs,
            MailOutbox mailOutbox,
            AuditTrail auditTrail,
            TransactionOperations transactions,
            Clock clock) {
        this.tokens = tokens;
        this.idempotency = idempotency;
        this.sessions = sessions;
        this.programs = programs;
        this.mailOutbox = mailOutbox;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Makes a token for the person who asks.
     *
     * @param secret the token itself; of no use in a replay
     */
    Idempotent<TokenCreation> create(CreatePersonalAccessTokenInput input, SecretToken secret, Viewer viewer, Actor actor) {
        UUID owner = viewer.requireId();
        return idempotency.run(owner, "createPersonalAccessToken", input.getIdempotencyKey(), input, Created.class, () -> {
            Instant now = clock.instant();
            return fault(input, viewer, now)
                    .<TokenCreation>map(TokenCreation.Refused::new)
                    .orElseGet(() -> insert(input, secret, owner, actor, now));
        });
    }

    /**
     * Ends a token of the person who asks, once however many ask for it.
     *
     * @return whether the person has such a token
     */
    boolean revoke(UUID token, UUID owner, Actor actor) {
        return transactions.execute(transaction -> {
            Instant now = clock.instant();
            if (!tokens.revoke(token, owner, now)) {
                return tokens.exists(token, owner);
            }
            programs.end(token, owner, now);
            auditTrail.append(List.of(actor.notes(
                    "personal_access_token.revoked", ENTITY, token, Map.of(), Map.of("revokedAt", now.toString()), now)));
            return true;
        });
    }

    private TokenCreation insert(CreatePersonalAccessTokenInput input, SecretToken secret, UUID owner, Actor actor, Instant now) {
        // Of several at once each counts those before it; and whoever ends all of them waits, or has ended the session that this is asked in.
        Optional<String> email = tokens.lockOwner(owner);
        // A token that could make others would outlive its own end.
        if (email.isEmpty() || !sessions.isPersons(owner, actor.session())) {
            return new TokenCreation.Refused(CreatePersonalAccessTokenErrorCode.SIGN_IN_REQUIRED);
        }
        if (tokens.countOpen(owner, now) >= MOST) {
            return new TokenCreation.Refused(CreatePersonalAccessTokenErrorCode.TOO_MANY);
        }
        UUID id = UuidGenerator.next();
        Set<String> scopes = new TreeSet<>(input.getScopes());
        tokens.insert(new NewToken(id, owner, input.getName().strip(), secret, scopes, now, input.getExpiresAt()));
        Map<String, ?> after = Map.of(
                "name", input.getName().strip(), "scopes", String.join(" ", scopes), "expiresAt", input.getExpiresAt().toString());
        auditTrail.append(List.of(actor.notes("personal_access_token.created", ENTITY, id, Map.of(), after, now)));
        mailOutbox.append(new Mail(owner, email.get(), "A personal access token was made", """
                A token was made by which a program acts in your name at Lyceum, until it ends or you end it. If it was not you, set your password
                anew at once: that ends all your tokens.
                """));
        return new Created(id);
    }

    private static Optional<CreatePersonalAccessTokenErrorCode> fault(CreatePersonalAccessTokenInput input, Viewer viewer, Instant now) {
        if (input.getName().isBlank() || input.getName().strip().length() > LONGEST_NAME) {
            return Optional.of(CreatePersonalAccessTokenErrorCode.INVALID_NAME);
        }
        Instant latest = now.atOffset(ZoneOffset.UTC).plus(LONGEST_LIFE).toInstant();
        if (!input.getExpiresAt().isAfter(now) || input.getExpiresAt().isAfter(latest)) {
            return Optional.of(CreatePersonalAccessTokenErrorCode.INVALID_EXPIRY);
        }
        return viewer.scopes().containsAll(input.getScopes())
                ? Optional.empty()
                : Optional.of(CreatePersonalAccessTokenErrorCode.SCOPE_NOT_HELD);
    }
}
