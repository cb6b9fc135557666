package io.lyceum.users.session;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.loader.Selection;
import io.lyceum.users.generated.types.SignInInput;
import io.lyceum.users.user.User;
import io.lyceum.users.user.UserByIdLoader;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The mutations that open and end sessions. */
@DgsComponent
class SessionMutations {

    private final SessionService sessions;
    private final UserByIdLoader users;

    SessionMutations(SessionService sessions, UserByIdLoader users) {
        this.sessions = sessions;
        this.users = users;
    }

    @DgsMutation
    SignInPayload signIn(@InputArgument SignInInput input) {
        return switch (sessions.signIn(input.getEmail(), input.getPassword())) {
            case SignIn.Opened opened -> SignInPayload.opened(opened);
            case SignIn.Refused refused -> SignInPayload.refused(refused.code());
        };
    }

    @DgsData(parentType = "SignInPayload")
    @Nullable CompletableFuture<User> user(DataFetchingEnvironment environment) {
        SignInPayload payload = environment.getSource();
        return payload.userId() == null
                ? null
                : users.load(environment, payload.userId(), Selection.of(environment));
    }
}
