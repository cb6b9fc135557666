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

    /** Whether the person has no role that only a {@code SUPER_ADMIN} touches, or the administrator is one; so until the transaction ends. */
    public boolean isInReach(UUID manager, UUID person) {
        Set<UUID> superAdmins = users.lockSuperAdmins();
        Set<Role> roles = users.rolesOf(person);
        return superAdmins.contains(manager) || !(roles.contains(Role.ADMIN) || roles.contains(Role.SUPER_ADMIN));
    }
}
