package io.lyceum.users.privacy;

import io.lyceum.users.administration.Objection;
import io.lyceum.users.administration.PersonInReach;
import io.lyceum.users.administration.Reason;
import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.profile.AvatarErasure;
import io.lyceum.users.session.SessionEndingService;
import io.lyceum.users.user.UserEvents;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes people unrecognizable: who deleted their account a while ago, and whom an administrator erases. */
@Service
class ErasureService {

    private final ErasureRepository people;
    private final DeletionRepository accounts;
    private final PersonInReach reach;
    private final SessionEndingService sessions;
    private final AvatarErasure pictures;
    private final UserEvents events;
    private final AuditTrail auditTrail;
    private final TransactionOperations transactions;
    private final Clock clock;

    ErasureService(
            ErasureRepository people,
            DeletionRepository accounts,
            PersonInReach reach,
            SessionEndingService sessions,
            AvatarErasure pictures,
            UserEvents events,
            AuditTrail auditTrail,
            TransactionOperations transactions,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.reach = reach;
        this.sessions = sessions;
        this.pictures = pictures;
        this.events = events;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Erases somebody at once; who is erased stays so.
     *
     * @return why not; empty where it is done
     */
    Optional<Objection> erase(UUID manager, UUID person, String reason, Actor actor) {
        if (!Reason.isGood(reason)) {
            return Optional.of(Objection.INVALID_REASON);
        }
        return transactions.execute(transaction -> {
            if (manager.equals(person) || !reach.isInReach(manager, person)) {
                return Optional.of(Objection.NOT_ALLOWED);
            }
            if (people.isErased(person)) {
                return Optional.empty();
            }
            return erase(person, actor, reason.strip()) ? Optional.empty() : Optional.of(Objection.NOT_FOUND);
        });
    }

    /**
     * Erases whoever deleted their account so long ago that it cannot be taken back, one transaction each; instances may do so at once.
     *
     * @return how many there were
     */
    int eraseDue() {
        int erased = 0;
        while (transactions.execute(transaction -> accounts.lockDue(clock.instant().minus(DeletionService.RESTORABLE))
                .filter(person -> erase(person, Actor.PLATFORM, null))
                .isPresent())) {
            erased++;
        }
        return erased;
    }

    private boolean erase(UUID person, Actor actor, @Nullable String reason) {
        Optional<String> email = people.lock(person);
        if (email.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        URI picture = people.pictureOf(person);
        if (accounts.delete(person, now)) {
            // The others let nobody in with a token of somebody who is deleted; an erasure alone does not say so.
            events.updated(person, now);
        }
        sessions.endAll(person, null, actor);
        // Before the log is cleaned, which locks gaps in it: two erasures that wrote into each other's would wait for each other.
        auditTrail.append(List.of(actor.notes(
                "user.erased", "User", person, Map.of(), reason == null ? Map.of() : Map.of("reason", reason), now)));
        people.erase(person, email.get(), now);
        pictures.deleteAfterCommit(picture);
        events.erased(person, now);
        return true;
    }
}
