package io.lyceum.users.administration;

import io.lyceum.users.administration.AdministrationRepository.LockedUser;
import io.lyceum.users.generated.types.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets an administrator change a person, one such change after the other over the whole platform: they are rare, and whether a
 * {@code SUPER_ADMIN} is the last one must still be so when the change commits.
 */
@Component
public class Administration {

    private final AdministrationRepository users;
    private final TransactionOperations transactions;

    Administration(AdministrationRepository users, TransactionOperations transactions) {
        this.users = users;
        this.transactions = transactions;
    }

    /**
     * Changes a person in a transaction of its own. What is refused changes nothing.
     *
     * @param manager the administrator; what they may do is decided by the roles that they have now, not by those in their token
     * @param expectedVersion of the person, when the administrator looked at them
     * @param change makes the change, or objects to it; only called for somebody whom the administrator may change
     */
    public Decision change(UUID manager, UUID person, int expectedVersion, Function<ManagedUser, Optional<Objection>> change) {
        return transactions.execute(transaction -> {
            Optional<Objection> objection = decide(manager, person, expectedVersion, change);
            objection.ifPresent(refused -> transaction.setRollbackOnly());
            return objection.<Decision>map(Decision.Refused::new).orElseGet(() -> new Decision.Done(person));
        });
    }

    /**
     * Whether nobody else in use has the role {@code SUPER_ADMIN}. It stays so until the caller's transaction ends.
     *
     * @param person whose own row the caller has not locked yet
     */
    public boolean isLastSuperAdmin(UUID person) {
        return users.lockSuperAdmins().equals(Set.of(person));
    }

    private Optional<Objection> decide(UUID manager, UUID person, int expectedVersion, Function<ManagedUser, Optional<Objection>> change) {
        Set<UUID> superAdmins = users.lockSuperAdmins();
        Optional<LockedUser> locked = users.lock(person);
        // A token tells what somebody was when it was made. Whoever is an administrator no more does not learn who is there.
        if (!superAdmins.contains(manager) && !users.rolesInUse(manager).contains(Role.ADMIN)) {
            return Optional.of(Objection.NOT_ALLOWED);
        }
        if (locked.isEmpty()) {
            return Optional.of(Objection.NOT_FOUND);
        }
        if (locked.get().version() != expectedVersion) {
            return Optional.of(Objection.VERSION_CONFLICT);
        }
        ManagedUser managed = managed(locked.get(), manager, superAdmins);
        return managed.isInReach() ? change.apply(managed) : Optional.of(Objection.NOT_ALLOWED);
    }

    private ManagedUser managed(LockedUser person, UUID manager, Set<UUID> superAdmins) {
        Set<Role> roles = users.rolesOf(person.id());
        return new ManagedUser(
                person.id(),
                person.email(),
                person.status(),
                roles,
                superAdmins.contains(manager),
                superAdmins.size() == 1 && superAdmins.contains(person.id()));
    }
}
