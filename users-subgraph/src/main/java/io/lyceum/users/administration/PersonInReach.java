package io.lyceum.users.administration;

import io.lyceum.users.generated.types.Role;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells whether an administrator may do something to a person at all. */
@Component
public class PersonInReach {

    private final AdministrationRepository users;

    PersonInReach(AdministrationRepository users) {
        this.users = users;
    }

    /**
     * Whether whoever asks is an administrator now, and the person has no role that only a {@code SUPER_ADMIN} touches or they are one; so until the
     * transaction ends.
     */
    public boolean isInReach(UUID manager, UUID person) {
        Set<UUID> superAdmins = users.lockSuperAdmins();
        if (superAdmins.contains(manager)) {
            return true;
        }
        Set<Role> roles = users.rolesOf(person);
        return users.rolesInUse(manager).contains(Role.ADMIN) && !roles.contains(Role.ADMIN) && !roles.contains(Role.SUPER_ADMIN);
    }
}
