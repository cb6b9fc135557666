package io.lyceum.users.member;

import io.lyceum.users.generated.types.OrganizationRole;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do about an organization's memberships.
 *
 * @param isPlatform whether they act for the platform, which may do all
 * @param role their own in the organization; null without one
 */
record Standing(boolean isPlatform, @Nullable OrganizationRole role) {

    /** The scope of those who act for the platform. */
    static final String PLATFORM_SCOPE = "users:write";

    /** The roles of those who may invite. */
    static final Set<OrganizationRole> MANAGERS = Set.of(OrganizationRole.OWNER, OrganizationRole.ADMIN);

    private static final Set<OrganizationRole> BELOW_ADMINISTRATORS = Set.of(OrganizationRole.INSTRUCTOR, OrganizationRole.MEMBER);

    /** Whether they may give a role, or take it. */
    boolean reaches(OrganizationRole other) {
        return isPlatform
                || role == OrganizationRole.OWNER
                || (role == OrganizationRole.ADMIN && BELOW_ADMINISTRATORS.contains(other));
    }
}
