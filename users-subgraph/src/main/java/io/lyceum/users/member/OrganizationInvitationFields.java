package io.lyceum.users.member;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.users.organization.Organization;
import io.lyceum.users.user.User;
import io.lyceum.users.user.UserByIdLoader;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The type {@code OrganizationInvitation} and the way to it. */
@DgsComponent
class OrganizationInvitationFields {

    private final InvitationsByOrganizationLoader invitationsByOrganization;
    private final UserByIdLoader usersById;

    OrganizationInvitationFields(InvitationsByOrganizationLoader invitationsByOrganization, UserByIdLoader usersById) {
        this.invitationsByOrganization = invitationsByOrganization;
        this.usersById = usersById;
    }

    @DgsData(parentType = "Organization")
    CompletableFuture<Connection<OrganizationInvitation>> invitations(DataFetchingEnvironment environment) {
        Organization organization = environment.getSource();
        return invitationsByOrganization.load(environment, organization.id(), PageRequest.of(environment));
    }

    @DgsData(parentType = "OrganizationInvitation")
    @Nullable CompletableFuture<User> invitedBy(DataFetchingEnvironment environment) {
        OrganizationInvitation invitation = environment.getSource();
        UUID inviter = invitation.invitedByKey();
        return inviter == null ? null : usersById.load(environment, inviter, Selection.of(environment));
    }
}
