package io.lyceum.users.administration;

import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.generated.types.Role;
import io.lyceum.users.personaltoken.PersonalAccessTokenEnding;
import io.lyceum.users.session.SessionEndingService;
import io.lyceum.users.user.UserEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Grants and revokes roles. */
@Service
class RoleService {

    private final Administration administration;
    private final AdministrationRepository users;
    private final SessionEndingService sessions;
    private final PersonalAccessTokenEnding tokens;
    private final UserEvents events;
    private final AuditTrail auditTrail;
    private final Clock clock;

    RoleService(
            Administration administration,
            AdministrationRepository users,
            SessionEndingService sessions,
            PersonalAccessTokenEnding tokens,
            UserEvents events,
            AuditTrail auditTrail,
            Clock clock) {
        this.administration = administration;
        this.users = users;
        this.sessions = sessions;
        this.tokens = tokens;
        this.events = events;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** Gives somebody a role. */
    Decision grant(UUID manager, UUID person, Role role, int expectedVersion, Actor actor) {
        return administration.change(manager, person, expectedVersion, user -> {
            if (isPowerful(role) && !user.isManagerSuper()) {
                return Optional.of(Objection.NOT_ALLOWED);
            }
            if (!user.roles().contains(role)) {
                Instant now = clock.instant();
                users.grant(person, role, manager, now);
                events.updated(person, now);
                auditTrail.append(List.of(actor.notes("role.granted", "User", person, Map.of(), Map.of("role", role), now)));
            }
            return Optional.empty();
        });
    }

    /** Takes somebody a role, and with it the sessions and personal access tokens whose access tokens tell of it. */
    Decision revoke(UUID manager, UUID person, Role role, int expectedVersion, Actor actor) {
        return administration.change(manager, person, expectedVersion, user -> {
            if (role == Role.STUDENT) {
                return Optional.of(Objection.NOT_ALLOWED);
            }
            if (role == Role.SUPER_ADMIN && user.isLastSuperAdmin()) {
                return Optional.of(Objection.LAST_SUPER_ADMIN);
            }
            if (user.roles().contains(role)) {
                Instant now = clock.instant();
                users.revoke(person, role);
                sessions.endAll(person, null, actor);
                tokens.endAll(person, actor, now);
                events.updated(person, now);
                auditTrail.append(List.of(actor.notes("role.revoked", "User", person, Map.of("role", role), Map.of(), now)));
            }
            return Optional.empty();
        });
    }

    private static boolean isPowerful(Role role) {
        return role == Role.ADMIN || role == Role.SUPER_ADMIN;
    }
}
