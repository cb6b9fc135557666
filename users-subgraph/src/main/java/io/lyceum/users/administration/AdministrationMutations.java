package io.lyceum.users.administration;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.generated.types.GrantRoleInput;
import io.lyceum.users.generated.types.ReinstateUserInput;
import io.lyceum.users.generated.types.RevokeRoleInput;
import io.lyceum.users.generated.types.SuspendUserInput;
import io.lyceum.users.session.Actors;
import io.lyceum.users.session.SessionOrigin;
import io.lyceum.users.user.User;
import io.lyceum.users.user.UserByIdLoader;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The mutations by which administrators change people. */
@DgsComponent
class AdministrationMutations {

    private final SuspensionService suspensions;
    private final RoleService roles;
    private final UserByIdLoader users;

    AdministrationMutations(SuspensionService suspensions, RoleService roles, UserByIdLoader users) {
        this.suspensions = suspensions;
        this.roles = roles;
        this.users = users;
    }

    @DgsMutation
    SuspendUserPayload suspendUser(
            DataFetchingEnvironment environment,
            @InputArgument SuspendUserInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        return SuspendUserPayload.of(suspensions.suspend(
                viewer.requireId(), person(input.getUserId()), input.getReason(), input.getExpectedVersion(), Actors.of(viewer, ipAddress)));
    }

    @DgsMutation
    ReinstateUserPayload reinstateUser(
            DataFetchingEnvironment environment,
            @InputArgument ReinstateUserInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        return ReinstateUserPayload.of(suspensions.reinstate(
                viewer.requireId(), person(input.getUserId()), input.getReason(), input.getExpectedVersion(), Actors.of(viewer, ipAddress)));
    }

    @DgsMutation
    GrantRolePayload grantRole(
            DataFetchingEnvironment environment,
            @InputArgument GrantRoleInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        return GrantRolePayload.of(roles.grant(
                viewer.requireId(), person(input.getUserId()), input.getRole(), input.getExpectedVersion(), Actors.of(viewer, ipAddress)));
    }

    @DgsMutation
    RevokeRolePayload revokeRole(
            DataFetchingEnvironment environment,
            @InputArgument RevokeRoleInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        return RevokeRolePayload.of(roles.revoke(
                viewer.requireId(), person(input.getUserId()), input.getRole(), input.getExpectedVersion(), Actors.of(viewer, ipAddress)));
    }

    @DgsData(parentType = "SuspendUserPayload", field = "user")
    @DgsData(parentType = "ReinstateUserPayload", field = "user")
    @DgsData(parentType = "GrantRolePayload", field = "user")
    @DgsData(parentType = "RevokeRolePayload", field = "user")
    @Nullable CompletableFuture<User> changed(DataFetchingEnvironment environment) {
        AdministrationPayload payload = environment.getSource();
        return payload.userId() == null ? null : users.load(environment, payload.userId(), Selection.of(environment));
    }

    private static UUID person(String id) {
        return TypeId.parse("user", id);
    }
}
