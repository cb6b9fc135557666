package io.lyceum.users.member;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.generated.types.AcceptOrganizationInvitationInput;
import io.lyceum.users.generated.types.ChangeOrganizationMemberRoleInput;
import io.lyceum.users.generated.types.InviteOrganizationMemberInput;
import io.lyceum.users.generated.types.LeaveOrganizationInput;
import io.lyceum.users.generated.types.RemoveOrganizationMemberInput;
import io.lyceum.users.generated.types.WithdrawOrganizationInvitationInput;
import io.lyceum.users.session.Actors;
import io.lyceum.users.session.SessionOrigin;
import io.lyceum.users.token.SecretToken;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The mutations by which memberships begin, change and end. */
@DgsComponent
class OrganizationMemberMutations {

    private final MembershipService memberships;
    private final InvitationService invitations;
    private final InvitationAcceptance acceptance;

    OrganizationMemberMutations(MembershipService memberships, InvitationService invitations, InvitationAcceptance acceptance) {
        this.memberships = memberships;
        this.invitations = invitations;
        this.acceptance = acceptance;
    }

    @DgsMutation
    MembershipPayload inviteOrganizationMember(
            DataFetchingEnvironment environment,
            @InputArgument InviteOrganizationMemberInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = person(environment);
        UUID organization = organization(input.getOrganizationId());
        return MembershipPayload.of(
                organization,
                invitations.invite(organization, input.getEmail(), input.getRole(), viewer, Actors.of(viewer, ipAddress)));
    }

    @DgsMutation
    MembershipPayload acceptOrganizationInvitation(
            DataFetchingEnvironment environment,
            @InputArgument AcceptOrganizationInvitationInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = person(environment);
        return switch (acceptance.accept(new SecretToken(input.getToken()), viewer.requireId(), Actors.of(viewer, ipAddress))) {
            case Acceptance.Joined joined -> MembershipPayload.changed(joined.organization());
            case Acceptance.Refused refused -> MembershipPayload.refused(refused.fault());
        };
    }

    @DgsMutation
    MembershipPayload withdrawOrganizationInvitation(
            DataFetchingEnvironment environment,
            @InputArgument WithdrawOrganizationInvitationInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = person(environment);
        UUID organization = organization(input.getOrganizationId());
        UUID invitation = TypeId.parse("organization_invitation", input.getInvitationId());
        return MembershipPayload.of(organization, invitations.withdraw(organization, invitation, viewer, Actors.of(viewer, ipAddress)));
    }

    @DgsMutation
    MembershipPayload changeOrganizationMemberRole(
            DataFetchingEnvironment environment,
            @InputArgument ChangeOrganizationMemberRoleInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = person(environment);
        UUID organization = organization(input.getOrganizationId());
        UUID member = TypeId.parse("user", input.getUserId());
        return MembershipPayload.of(
                organization, memberships.changeRole(organization, member, input.getRole(), viewer, Actors.of(viewer, ipAddress)));
    }

    @DgsMutation
    MembershipPayload removeOrganizationMember(
            DataFetchingEnvironment environment,
            @InputArgument RemoveOrganizationMemberInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = person(environment);
        UUID organization = organization(input.getOrganizationId());
        UUID member = TypeId.parse("user", input.getUserId());
        return MembershipPayload.of(organization, memberships.remove(organization, member, viewer, Actors.of(viewer, ipAddress)));
    }

    @DgsMutation
    MembershipPayload leaveOrganization(
            DataFetchingEnvironment environment,
            @InputArgument LeaveOrganizationInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = person(environment);
        UUID organization = organization(input.getOrganizationId());
        return MembershipPayload.of(
                organization, memberships.leave(organization, viewer.requireId(), Actors.of(viewer, ipAddress)));
    }

    private static Viewer person(DataFetchingEnvironment environment) {
        Viewer viewer = Viewer.of(environment);
        viewer.requireId();
        return viewer;
    }

    private static UUID organization(String id) {
        return TypeId.parse("organization", id);
    }
}
