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
import io.lyceum.users.session.SessionEndingService.Asker;
import java.util.Optional;
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
        Asker asker = asker(environment, ipAddress);
        return Optional.ofNullable(asker.session())
                .filter(session -> endings.end(session, asker, "session.signed_out"))
                .map(SignOutPayload::ended)
                .orElseGet(SignOutPayload::withoutSession);
    }

    @DgsMutation
    RevokeSessionPayload revokeSession(
            DataFetchingEnvironment environment,
            @InputArgument RevokeSessionInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        UUID session = TypeId.parse(AccessTokenIssuer.SESSION_PREFIX, input.getSessionId());
        return endings.end(session, asker(environment, ipAddress), "session.revoked")
                ? RevokeSessionPayload.ended(session)
                : RevokeSessionPayload.notFound();
    }

    @DgsMutation
    SignOutEverywherePayload signOutEverywhere(
            DataFetchingEnvironment environment,
            @InputArgument SignOutEverywhereInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Asker asker = asker(environment, ipAddress);
        if (input.getKeepCurrent() && asker.session() == null) {
            return SignOutEverywherePayload.withoutSession();
        }
        return SignOutEverywherePayload.ended(endings.endAll(asker, input.getKeepCurrent()));
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

    private static Asker asker(DataFetchingEnvironment environment, @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        return new Asker(viewer.requireId(), CurrentSession.find(viewer).orElse(null), SessionOrigin.of(null, ipAddress).ipAddress());
    }
}
