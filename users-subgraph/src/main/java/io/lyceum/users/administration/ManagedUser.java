package io.lyceum.users.administration;

import io.lyceum.users.generated.types.Role;
import io.lyceum.users.generated.types.UserStatus;
import java.util.Set;
import java.util.UUID;

/**
 * A person whom an administrator is about to change. Nobody else changes them until the transaction ends.
 *
 * @param isManagerSuper whether the administrator has the role {@code SUPER_ADMIN}
 * @param isLastSuperAdmin whether nobody else in use has the role {@code SUPER_ADMIN}
 */
public record ManagedUser(
        UUID id, String email, UserStatus status, Set<Role> roles, boolean isManagerSuper, boolean isLastSuperAdmin) {

    /** Whether only a {@code SUPER_ADMIN} changes the person. */
    public boolean isProtected() {
        return roles.contains(Role.ADMIN) || roles.contains(Role.SUPER_ADMIN);
    }

    /** Whether the administrator may change the person at all. */
    public boolean isInReach() {
        return isManagerSuper || !isProtected();
    }
}
