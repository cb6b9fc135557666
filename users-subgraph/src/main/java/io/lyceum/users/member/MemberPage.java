package io.lyceum.users.member;

import io.lyceum.starter.page.PageRequest;
import io.lyceum.users.generated.types.OrganizationRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members that a query asks for.
 *
 * @param roles only members with one of these; null for all
 */
record MemberPage(@Nullable List<OrganizationRole> roles, PageRequest request) {}
