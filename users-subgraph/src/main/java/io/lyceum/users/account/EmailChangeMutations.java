package io.lyceum.users.account;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.generated.types.ConfirmEmailChangeInput;
import io.lyceum.users.generated.types.RequestEmailChangeInput;
import io.lyceum.users.session.Actors;
import io.lyceum.users.session.SessionOrigin;
import io.lyceum.users.token.SecretToken;
import io.lyceum.users.user.User;
import io.lyceum.users.user.UserByIdLoader;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The mutations that change an address. */
@DgsComponent
class EmailChangeMutations {

    private final EmailChangeService changes;
    private final UserByIdLoader users;

    EmailChangeMutations(EmailChangeService changes, UserByIdLoader users) {
        this.changes = changes;
        this.users = users;
    }

    @DgsMutation
    RequestEmailChangePayload requestEmailChange(
            DataFetchingEnvironment environment,
            @InputArgument RequestEmailChangeInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        return RequestEmailChangePayload.of(
                changes.request(viewer.requireId(), input.getNewEmail(), input.getPassword(), Actors.of(viewer, ipAddress)));
    }

    @DgsMutation
    ConfirmEmailChangePayload confirmEmailChange(
            DataFetchingEnvironment environment,
            @InputArgument ConfirmEmailChangeInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        return changes.confirm(new SecretToken(input.getToken()), Actors.of(Viewer.of(environment), ipAddress))
                .map(ConfirmEmailChangePayload::changed)
                .orElseGet(ConfirmEmailChangePayload::refused);
    }

    @DgsData(parentType = "ConfirmEmailChangePayload", field = "user")
    @Nullable CompletableFuture<User> changed(DataFetchingEnvironment environment) {
        ConfirmEmailChangePayload payload = environment.getSource();
        return payload.userId() == null ? null : users.load(environment, payload.userId(), Selection.of(environment));
    }
}
