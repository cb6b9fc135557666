package io.lyceum.users.session;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.generated.types.SignInInput;
import io.lyceum.users.user.User;
import io.lyceum.users.user.UserByIdLoader;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;

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
    DataFetcherResult<SignInPayload> signIn(
            @InputArgument SignInInput input,
            @RequestHeader(name = "x-lyceum-client-agent", required = false) @Nullable String userAgent,
            @RequestHeader(name = "x-lyceum-client-address", required = false) @Nullable String ipAddress) {
        return switch (sessions.signIn(input.getEmail(), input.getPassword(), SessionOrigin.of(userAgent, ipAddress))) {
            case SignIn.Opened opened -> opened(opened);
            case SignIn.Refused refused -> DataFetcherResult.<SignInPayload>newResult()
                        .data(SignInPayload.refused(refused.code()))
                        .build();
        };
    }

    @DgsData(parentType = "SignInPayload")
    @Nullable CompletableFuture<User> user(DataFetchingEnvironment environment) {
        SignInPayload payload = environment.getSource();
        return payload.userId() == null
                ? null
                : users.load(environment, payload.userId(), Selection.of(environment));
    }

    private static DataFetcherResult<SignInPayload> opened(SignIn.Opened session) {
        // Whoever has just signed in sees their own account below the payload.
        return DataFetcherResult.<SignInPayload>newResult()
                .data(SignInPayload.opened(session))
                .localContext(new Viewer(session.userId(), Set.of(), TypeId.encode(AccessTokenIssuer.SESSION_PREFIX, session.sessionId())))
                .build();
    }
}
