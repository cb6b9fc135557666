package io.lyceum.users.identity;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.generated.types.ExchangeSignInCodeInput;
import io.lyceum.users.generated.types.LinkIdentityInput;
import io.lyceum.users.generated.types.UnlinkIdentityInput;
import io.lyceum.users.session.Actors;
import io.lyceum.users.session.SessionOrigin;
import io.lyceum.users.token.SecretToken;
import io.lyceum.users.user.User;
import io.lyceum.users.user.UserByIdLoader;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The mutations that sign in with accounts elsewhere, link them and unlink them. */
@DgsComponent
class IdentityMutations {

    private final CodeExchangeService exchanges;
    private final IdentityLinkService links;
    private final UserByIdLoader users;

    IdentityMutations(CodeExchangeService exchanges, IdentityLinkService links, UserByIdLoader users) {
        this.exchanges = exchanges;
        this.links = links;
        this.users = users;
    }

    @DgsMutation
    DataFetcherResult<ExchangeSignInCodePayload> exchangeSignInCode(
            @InputArgument ExchangeSignInCodeInput input,
            @RequestHeader(name = SessionOrigin.AGENT_HEADER, required = false) @Nullable String userAgent,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        SessionOrigin origin = SessionOrigin.of(userAgent, ipAddress);
        DataFetcherResult.Builder<ExchangeSignInCodePayload> result = DataFetcherResult.newResult();
        return switch (exchanges.exchange(new SecretToken(input.getCode()), input.getVerifier(), origin)) {
            case CodeExchange.Refused refused -> result.data(ExchangeSignInCodePayload.refused(refused.code())).build();
            // Whoever has just proved who they are sees their own account below the payload.
            case CodeExchange.SignedIn signedIn -> result.data(ExchangeSignInCodePayload.signedIn(signedIn))
                    .localContext(signedIn.session().viewer())
                    .build();
        };
    }

    @DgsMutation
    LinkIdentityPayload linkIdentity(
            DataFetchingEnvironment environment,
            @InputArgument LinkIdentityInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        UUID user = viewer.requireId();
        return links.link(new SecretToken(input.getCode()), input.getVerifier(), user, Actors.of(viewer, ipAddress))
                .map(LinkIdentityPayload::refused)
                .orElseGet(() -> LinkIdentityPayload.linked(user));
    }

    @DgsMutation
    UnlinkIdentityPayload unlinkIdentity(
            DataFetchingEnvironment environment,
            @InputArgument UnlinkIdentityInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        UUID user = viewer.requireId();
        return links.unlink(TypeId.parse("user_identity", input.getId()), user, Actors.of(viewer, ipAddress))
                .map(UnlinkIdentityPayload::refused)
                .orElseGet(() -> UnlinkIdentityPayload.unlinked(user));
    }

    @DgsData(parentType = "ExchangeSignInCodePayload", field = "user")
    @Nullable CompletableFuture<User> signedIn(DataFetchingEnvironment environment) {
        ExchangeSignInCodePayload payload = environment.getSource();
        return load(environment, payload.userKey());
    }

    @DgsData(parentType = "LinkIdentityPayload", field = "user")
    @Nullable CompletableFuture<User> linked(DataFetchingEnvironment environment) {
        LinkIdentityPayload payload = environment.getSource();
        return load(environment, payload.userKey());
    }

    @DgsData(parentType = "UnlinkIdentityPayload", field = "user")
    @Nullable CompletableFuture<User> unlinked(DataFetchingEnvironment environment) {
        UnlinkIdentityPayload payload = environment.getSource();
        return load(environment, payload.userKey());
    }

    private @Nullable CompletableFuture<User> load(DataFetchingEnvironment environment, @Nullable UUID user) {
        return user == null ? null : users.load(environment, user, Selection.of(environment));
    }
}
