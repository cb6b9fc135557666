package io.lyceum.users.member;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.users.generated.types.OrganizationRole;
import io.lyceum.users.organization.Organization;
import io.lyceum.users.organization.OrganizationByIdLoader;
import io.lyceum.users.user.User;
import io.lyceum.users.user.UserByIdLoader;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The type {@code OrganizationMember} and the ways to it. */
@DgsComponent
class OrganizationMemberFields {

    private static final String TYPE = "OrganizationMember";

    private final MembershipsByUserLoader membershipsByUser;
    private final MembersByOrganizationLoader membersByOrganization;
    private final OrganizationByIdLoader organizationsById;
    private final UserByIdLoader usersById;

    OrganizationMemberFields(
            MembershipsByUserLoader membershipsByUser,
            MembersByOrganizationLoader membersByOrganization,
            OrganizationByIdLoader organizationsById,
            UserByIdLoader usersById) {
        this.membershipsByUser = membershipsByUser;
        this.membersByOrganization = membersByOrganization;
        this.organizationsById = organizationsById;
        this.usersById = usersById;
    }

    @DgsData(parentType = "User")
    CompletableFuture<List<OrganizationMember>> organizations(DataFetchingEnvironment environment) {
        User user = environment.getSource();
        return membershipsByUser.load(environment, user.id(), Selection.of(environment));
    }

    @DgsData(parentType = "Organization")
    CompletableFuture<Connection<OrganizationMember>> members(
            DataFetchingEnvironment environment, @InputArgument @Nullable List<OrganizationRole> role) {
        Organization organization = environment.getSource();
        return membersByOrganization.load(environment, organization.id(), new MemberPage(role, PageRequest.of(environment)));
    }

    @DgsData(parentType = TYPE)
    CompletableFuture<Organization> organization(DataFetchingEnvironment environment) {
        OrganizationMember member = environment.getSource();
        return organizationsById.load(environment, member.organizationId(), Selection.of(environment));
    }

    @DgsData(parentType = TYPE)
    CompletableFuture<User> user(DataFetchingEnvironment environment) {
        OrganizationMember member = environment.getSource();
        return usersById.load(environment, member.userId(), Selection.of(environment));
    }
}
