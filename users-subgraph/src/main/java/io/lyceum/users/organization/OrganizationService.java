package io.lyceum.users.organization;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.starter.idempotency.IdempotentMutation;
import io.lyceum.starter.idempotency.Idempotent;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.generated.tables.tables.records.OrganizationsRecord;
import io.lyceum.users.generated.types.CreateOrganizationInput;
import io.lyceum.users.generated.types.OrganizationRole;
import io.lyceum.users.generated.types.UpdateOrganizationInput;
import io.lyceum.users.organization.OrganizationCreation.Created;
import io.lyceum.users.user.UserEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Founds organizations and changes what they tell. Each change is noted in the audit log, in the same transaction. */
@Service
class OrganizationService {

    private static final String ENTITY = "Organization";
    private static final String PLATFORM_SCOPE = "users:write";
    private static final Set<OrganizationRole> EDITORS = Set.of(OrganizationRole.OWNER, OrganizationRole.ADMIN);

    private final OrganizationWriteRepository organizations;
    private final IdempotentMutation idempotency;
    private final UserEvents events;
    private final AuditTrail auditTrail;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final int mostOwned;

    /** @param mostOwned who owns so many organizations founds no others */
    OrganizationService(
            OrganizationWriteRepository organizations,
            IdempotentMutation idempotency,
            UserEvents events,
            AuditTrail auditTrail,
            TransactionOperations transactions,
            Clock clock,
            @Value("${lyceum.organizations.most-owned:20}") int mostOwned) {
        this.organizations = organizations;
        this.idempotency = idempotency;
        this.events = events;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
        this.mostOwned = mostOwned;
    }

    /** Founds an organization, which the person who asks owns. */
    Idempotent<OrganizationCreation> create(CreateOrganizationInput input, UUID owner, Actor actor) {
        return idempotency.run(owner, "createOrganization", input.getIdempotencyKey(), input, Created.class, () -> {
            Optional<OrganizationFault> fault = fault(input);
            return fault.isPresent() ? new OrganizationCreation.Refused(fault.get()) : insert(input, owner, actor);
        });
    }

    /**
     * Changes an organization, if it is still as the caller saw it.
     *
     * @param given the names of the input's fields that the caller wrote down; the others stay as they are
     * @return why it was not changed; empty where it was
     */
    Optional<OrganizationFault> update(UUID id, UpdateOrganizationInput input, Set<String> given, Viewer viewer, Actor actor) {
        Optional<OrganizationFault> fault = OrganizationRules.fault(
                input.getName(), input.getDescription(), input.getWebsiteUrl(), input.getLogoUrl(), input.getCountry());
        if (fault.isPresent()) {
            return fault;
        }
        OrganizationChange change = OrganizationChange.of(input, given);
        if (change.hasGap()) {
            return Optional.of(OrganizationFault.REQUIRED);
        }
        return transactions.execute(transaction -> {
            Optional<OrganizationsRecord> before = organizations.lock(id);
            if (before.isEmpty()) {
                return Optional.of(OrganizationFault.NOT_FOUND);
            }
            if (!mayUpdate(id, given, viewer)) {
                return Optional.of(OrganizationFault.NOT_ALLOWED);
            }
            if (before.get().getVersion() != input.getExpectedVersion()) {
                return Optional.of(OrganizationFault.VERSION_CONFLICT);
            }
            Instant now = clock.instant();
            organizations.update(id, change.values(), now);
            auditTrail.append(List.of(actor.notes(
                    "organization.updated", ENTITY, id, change.before(before.get()), change.after(before.get()), now)));
            return Optional.empty();
        });
    }

    private OrganizationCreation insert(CreateOrganizationInput input, UUID owner, Actor actor) {
        Instant now = clock.instant();
        if (organizations.lockAndCountOwned(owner) >= mostOwned) {
            return new OrganizationCreation.Refused(OrganizationFault.TOO_MANY);
        }
        UUID id = UuidGenerator.next();
        if (!organizations.insert(id, input, owner, now)) {
            return new OrganizationCreation.Refused(OrganizationFault.SLUG_TAKEN);
        }
        events.updated(owner, now);
        Map<String, ?> after = Map.of("name", input.getName().strip(), "slug", input.getSlug());
        auditTrail.append(List.of(actor.notes("organization.created", ENTITY, id, Map.of(), after, now)));
        return new Created(id);
    }

    private static Optional<OrganizationFault> fault(CreateOrganizationInput input) {
        return OrganizationRules.isSlug(input.getSlug())
                ? OrganizationRules.fault(
                        input.getName(), input.getDescription(), input.getWebsiteUrl(), input.getLogoUrl(), input.getCountry())
                : Optional.of(OrganizationFault.INVALID_SLUG);
    }

    /** Whoever runs the organization may; but whether it is who it says is for the platform to know. */
    private boolean mayUpdate(UUID organization, Set<String> given, Viewer viewer) {
        if (viewer.has(PLATFORM_SCOPE)) {
            return true;
        }
        return !given.contains("isVerified")
                && organizations.roleOf(viewer.requireId(), organization).filter(EDITORS::contains).isPresent();
    }
}
