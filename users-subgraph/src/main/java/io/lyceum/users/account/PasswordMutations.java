package io.lyceum.users.account;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.generated.types.ChangePasswordInput;
import io.lyceum.users.generated.types.RequestPasswordResetInput;
import io.lyceum.users.generated.types.ResetPasswordInput;
import io.lyceum.users.session.Actors;
import io.lyceum.users.session.SessionOrigin;
import io.lyceum.users.token.SecretToken;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The mutations that set passwords. */
@DgsComponent
class PasswordMutations {

    private final PasswordResetService resets;
    private final PasswordChangeService changes;

    PasswordMutations(PasswordResetService resets, PasswordChangeService changes) {
        this.resets = resets;
        this.changes = changes;
    }

    @DgsMutation
    RequestPasswordResetPayload requestPasswordReset(
            DataFetchingEnvironment environment,
            @InputArgument RequestPasswordResetInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        OptionalInt retryAfter = resets.request(input.getEmail(), Actors.of(Viewer.of(environment), ipAddress));
        return retryAfter.isPresent()
                ? RequestPasswordResetPayload.limited(retryAfter.getAsInt())
                : RequestPasswordResetPayload.accepted(input.getEmail());
    }

    @DgsMutation
    ResetPasswordPayload resetPassword(
            DataFetchingEnvironment environment,
            @InputArgument ResetPasswordInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        return ResetPasswordPayload.of(resets.reset(
                new SecretToken(input.getToken()), input.getNewPassword(), Actors.of(Viewer.of(environment), ipAddress)));
    }

    @DgsMutation
    ChangePasswordPayload changePassword(
            DataFetchingEnvironment environment,
            @InputArgument ChangePasswordInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        return ChangePasswordPayload.of(changes.change(
                viewer.requireId(), input.getCurrentPassword(), input.getNewPassword(), Actors.of(viewer, ipAddress)));
    }
}
