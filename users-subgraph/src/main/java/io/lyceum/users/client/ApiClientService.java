package io.lyceum.users.client;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.starter.idempotency.IdempotentMutation;
import io.lyceum.starter.idempotency.Idempotent;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.client.ApiClientCreation.Created;
import io.lyceum.users.client.ApiClientWriteRepository.NewClient;
import io.lyceum.users.generated.types.CreateApiClientErrorCode;
import io.lyceum.users.generated.types.CreateApiClientInput;
import io.lyceum.users.generated.types.RevokeApiClientErrorCode;
import io.lyceum.users.generated.types.RotateApiClientSecretErrorCode;
import io.lyceum.users.session.ProgramSessions;
import io.lyceum.users.session.RoleScopes;
import io.lyceum.users.session.SignedInSessions;
import io.lyceum.users.token.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Registers programs, gives them secrets and shuts them out, for people. Each change is noted in the audit log, in the same transaction. */
@Service
class ApiClientService {

    /** How long the secret before is good for after a program has got another. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private static final String ENTITY = "ApiClient";

    private final ApiClientWriteRepository clients;
    private final IdempotentMutation idempotency;
    private final RoleScopes scopes;
    private final SignedInSessions sessions;
    private final ProgramSessions programs;
    private final AuditTrail auditTrail;
    private final TransactionOperations transactions;
    private final Clock clock;

    ApiClientService(
            ApiClientWriteRepository clients,
            IdempotentMutation idempotency,
            RoleScopes scopes,
            SignedInSessions sessions,
            ProgramSessions programs,
            AuditTrail auditTrail,
            TransactionOperations transactions,
            Clock clock) {
        this.clients = clients;
        this.idempotency = idempotency;
        this.scopes = scopes;
        this.sessions = sessions;
        this.programs = programs;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Registers a program.
     *
     * @param organization whose it is; null for nobody's
     * @param secret what it is to sign in with; of no use in a replay
     */
    Idempotent<ApiClientCreation> create(
            CreateApiClientInput input, @Nullable UUID organization, SecretToken secret, Viewer viewer, Actor actor) {
        return idempotency.run(viewer.requireId(), "createApiClient", input.getIdempotencyKey(), input, Created.class, () -> {
            Optional<CreateApiClientErrorCode> fault = fault(input, organization, viewer, actor);
            return fault.isPresent() ? new ApiClientCreation.Refused(fault.get()) : insert(input, organization, secret, viewer, actor);
        });
    }

    /** Gives a program another secret. Of several that ask at once each gets one, and the last but one is good for the overlap. */
    SecretRotation rotate(UUID client, Viewer viewer, Actor actor) {
        return transactions.execute(transaction -> {
            if (!sessions.isPersons(viewer.requireId(), actor.session())) {
                return new SecretRotation.Refused(RotateApiClientSecretErrorCode.SIGN_IN_REQUIRED);
            }
            Optional<Boolean> isRevoked = clients.lock(client);
            if (isRevoked.isEmpty()) {
                return new SecretRotation.Refused(RotateApiClientSecretErrorCode.NOT_FOUND);
            }
            if (isRevoked.get()) {
                return new SecretRotation.Refused(RotateApiClientSecretErrorCode.REVOKED);
            }
            // Whoever has the secret is the program, and may do what it may.
            if (!viewer.scopes().containsAll(clients.scopesOf(client))) {
                return new SecretRotation.Refused(RotateApiClientSecretErrorCode.SCOPE_NOT_HELD);
            }
            Instant now = clock.instant();
            Optional<Instant> previousExpiresAt = clients.expireSecrets(client, now, now.plus(OVERLAP));
            SecretToken secret = SecretToken.generate();
            clients.insertSecret(client, secret, now);
            auditTrail.append(List.of(actor.notes("api_client.secret_rotated", ENTITY, client, Map.of(), Map.of("secret", "new"), now)));
            return new SecretRotation.Rotated(client, secret, previousExpiresAt.orElse(null));
        });
    }

    /**
     * Shuts a program out, once however many ask for it.
     *
     * @return why not; empty where it is done, now or before
     */
    Optional<RevokeApiClientErrorCode> revoke(UUID client, UUID person, Actor actor) {
        return transactions.execute(transaction -> {
            if (!sessions.isPersons(person, actor.session())) {
                return Optional.of(RevokeApiClientErrorCode.SIGN_IN_REQUIRED);
            }
            Instant now = clock.instant();
            if (!clients.revoke(client, now)) {
                return clients.exists(client) ? Optional.empty() : Optional.of(RevokeApiClientErrorCode.NOT_FOUND);
            }
            programs.end(client, null, now);
            auditTrail.append(List.of(actor.notes("api_client.revoked", ENTITY, client, Map.of(), Map.of("revokedAt", now.toString()), now)));
            return Optional.empty();
        });
    }

    private ApiClientCreation insert(CreateApiClientInput input, @Nullable UUID organization, SecretToken secret, Viewer viewer, Actor actor) {
        Instant now = clock.instant();
        UUID id = UuidGenerator.next();
        Set<String> granted = new TreeSet<>(input.getScopes());
        clients.insert(new NewClient(id, input.getName().strip(), input.getDescription(), organization, viewer.requireId(), granted, now));
        clients.insertSecret(id, secret, now);
        Map<String, ?> after = Map.of("name", input.getName().strip(), "scopes", String.join(" ", granted));
        auditTrail.append(List.of(actor.notes("api_client.created", ENTITY, id, Map.of(), after, now)));
        return new Created(id);
    }

    private Optional<CreateApiClientErrorCode> fault(CreateApiClientInput input, @Nullable UUID organization, Viewer viewer, Actor actor) {
        // A program that could register others would outlive its own end.
        if (!sessions.isPersons(viewer.requireId(), actor.session())) {
            return Optional.of(CreateApiClientErrorCode.SIGN_IN_REQUIRED);
        }
        return ApiClientRules.fault(input, viewer.scopes(), scopes.all())
                .or(() -> organization == null || clients.organizationExists(organization)
                        ? Optional.empty()
                        : Optional.of(CreateApiClientErrorCode.ORGANIZATION_NOT_FOUND));
    }
}
