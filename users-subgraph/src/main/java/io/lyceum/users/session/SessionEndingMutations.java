package io.lyceum.users.session;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.generated.types.RevokeSessionInput;
import io.lyceum.users.generated.types.SignOutEverywhereInput;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The mutations that end sessions. */
@DgsComponent
class SessionEndingMutations {

    private final SessionEndingService endings;
    private final SessionByIdLoader sessions;

    SessionEndingMutations(SessionEndingService endings, SessionByIdLoader sessions) {
        this.endings = endings;
        this.sessions = sessions;
    }

    @DgsMutation
    SignOutPayload signOut(
            DataFetchingEnvironment environment,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        return CurrentSession.find(viewer)
                .filter(session -> endings.end(session, viewer.requireId(), Actors.of(viewer, ipAddress), "session.signed_out"))
                .map(SignOutPayload::ended)
                .orElseGet(SignOutPayload::withoutSession);
    }

    @DgsMutation
    RevokeSessionPayload revokeSession(
            DataFetchingEnvironment environment,
            @InputArgument RevokeSessionInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        UUID session = TypeId.parse(AccessTokenIssuer.SESSION_PREFIX, input.getSessionId());
        Viewer viewer = Viewer.of(environment);
        return endings.end(session, viewer.requireId(), Actors.of(viewer, ipAddress), "session.revoked")
                ? RevokeSessionPayload.ended(session)
                : RevokeSessionPayload.notFound();
    }

    @DgsMutation
    SignOutEverywherePayload signOutEverywhere(
            DataFetchingEnvironment environment,
            @InputArgument SignOutEverywhereInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        UUID current = CurrentSession.find(viewer).orElse(null);
        if (input.getKeepCurrent() && current == null) {
            return SignOutEverywherePayload.withoutSession();
        }
        UUID kept = input.getKeepCurrent() ? current : null;
        return SignOutEverywherePayload.ended(endings.endAll(viewer.requireId(), kept, Actors.of(viewer, ipAddress)));
    }

    @DgsData(parentType = "SignOutPayload", field = "session")
    @Nullable CompletableFuture<UserSession> signedOut(DataFetchingEnvironment environment) {
        SignOutPayload payload = environment.getSource();
        return load(environment, payload.sessionId());
    }

    @DgsData(parentType = "RevokeSessionPayload", field = "session")
    @Nullable CompletableFuture<UserSession> revoked(DataFetchingEnvironment environment) {
        RevokeSessionPayload payload = environment.getSource();
        return load(environment, payload.sessionId());
    }

    private @Nullable CompletableFuture<UserSession> load(DataFetchingEnvironment environment, @Nullable UUID session) {
        return session == null ? null : sessions.load(environment, session, Selection.of(environment));
    }
}
