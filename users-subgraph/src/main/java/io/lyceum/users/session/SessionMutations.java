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
import io.lyceum.users.generated.types.RefreshSessionInput;
import io.lyceum.users.generated.types.SignInInput;
import io.lyceum.users.user.User;
import io.lyceum.users.user.UserByIdLoader;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The mutations that open sessions and go on with them. */
@DgsComponent
class SessionMutations {

    private final SessionService sessions;
    private final SessionRefreshService refreshes;
    private final UserByIdLoader users;

    SessionMutations(SessionService sessions, SessionRefreshService refreshes, UserByIdLoader users) {
        this.sessions = sessions;
        this.refreshes = refreshes;
        this.users = users;
    }

    @DgsMutation
    DataFetcherResult<SignInPayload> signIn(
            @InputArgument SignInInput input,
            @RequestHeader(name = SessionOrigin.AGENT_HEADER, required = false) @Nullable String userAgent,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        return switch (sessions.signIn(input.getEmail(), input.getPassword(), SessionOrigin.of(userAgent, ipAddress))) {
            case SignIn.Opened opened -> shownTo(opened.userId(), opened.sessionId(), SignInPayload.opened(opened));
            case SignIn.Refused refused -> shown(SignInPayload.refused(refused));
        };
    }

    @DgsMutation
    DataFetcherResult<RefreshSessionPayload> refreshSession(
            @InputArgument RefreshSessionInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        RefreshToken token = new RefreshToken(input.getRefreshToken());
        return switch (refreshes.refresh(token, SessionOrigin.of(null, ipAddress).ipAddress())) {
            case Refresh.Renewed renewed -> shownTo(renewed.userId(), renewed.sessionId(), RefreshSessionPayload.renewed(renewed));
            case Refresh.Refused refused -> shown(RefreshSessionPayload.refused(refused.code()));
        };
    }

    @DgsData(parentType = "SignInPayload", field = "user")
    @Nullable CompletableFuture<User> signedIn(DataFetchingEnvironment environment) {
        SignInPayload payload = environment.getSource();
        return load(environment, payload.userId());
    }

    @DgsData(parentType = "RefreshSessionPayload", field = "user")
    @Nullable CompletableFuture<User> refreshed(DataFetchingEnvironment environment) {
        RefreshSessionPayload payload = environment.getSource();
        return load(environment, payload.userId());
    }

    private @Nullable CompletableFuture<User> load(DataFetchingEnvironment environment, @Nullable UUID user) {
        return user == null ? null : users.load(environment, user, Selection.of(environment));
    }

    /** Whoever has just proved who they are sees their own account below the payload. */
    private static <T> DataFetcherResult<T> shownTo(UUID user, UUID session, T payload) {
        return DataFetcherResult.<T>newResult()
                .data(payload)
                .localContext(new Viewer(user, Set.of(), TypeId.encode(AccessTokenIssuer.SESSION_PREFIX, session)))
                .build();
    }

    private static <T> DataFetcherResult<T> shown(T payload) {
        return DataFetcherResult.<T>newResult().data(payload).build();
    }
}
