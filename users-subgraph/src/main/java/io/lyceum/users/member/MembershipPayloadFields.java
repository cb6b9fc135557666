package io.lyceum.users.member;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.loader.Selection;
import io.lyceum.users.organization.Organization;
import io.lyceum.users.organization.OrganizationByIdLoader;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** From what a mutation of memberships answers to the organization. */
@DgsComponent
class MembershipPayloadFields {

    private final OrganizationByIdLoader organizationsById;

    MembershipPayloadFields(OrganizationByIdLoader organizationsById) {
        this.organizationsById = organizationsById;
    }

    @DgsData(parentType = "InviteOrganizationMemberPayload", field = "organization")
    @DgsData(parentType = "AcceptOrganizationInvitationPayload", field = "organization")
    @DgsData(parentType = "WithdrawOrganizationInvitationPayload", field = "organization")
    @DgsData(parentType = "ChangeOrganizationMemberRolePayload", field = "organization")
    @DgsData(parentType = "RemoveOrganizationMemberPayload", field = "organization")
    @DgsData(parentType = "LeaveOrganizationPayload", field = "organization")
    @Nullable CompletableFuture<Organization> organization(DataFetchingEnvironment environment) {
        MembershipPayload payload = environment.getSource();
        UUID organization = payload.organizationKey();
        return organization == null ? null : organizationsById.load(environment, organization, Selection.of(environment));
    }
}
