package io.lyceum.users.personaltoken;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.idempotency.Idempotent;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.audit.Actor;
import io.lyceum.users.generated.types.CreatePersonalAccessTokenErrorCode;
import io.lyceum.users.generated.types.CreatePersonalAccessTokenInput;
import io.lyceum.users.generated.types.RevokePersonalAccessTokenInput;
import io.lyceum.users.session.Actors;
import io.lyceum.users.session.SessionOrigin;
import io.lyceum.users.token.SecretToken;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The mutations that make personal access tokens and end them. */
@DgsComponent
class PersonalAccessTokenMutations {

    private final PersonalAccessTokenService tokens;
    private final PersonalAccessTokenByIdLoader tokensById;

    PersonalAccessTokenMutations(PersonalAccessTokenService tokens, PersonalAccessTokenByIdLoader tokensById) {
        this.tokens = tokens;
        this.tokensById = tokensById;
    }

    @DgsMutation
    CreatePersonalAccessTokenPayload createPersonalAccessToken(
            DataFetchingEnvironment environment,
            @InputArgument CreatePersonalAccessTokenInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        SecretToken secret = TokenText.generate();
        return switch (tokens.create(input, secret, viewer, Actors.of(viewer, ipAddress))) {
            case Idempotent.Reused<TokenCreation> _ ->
                CreatePersonalAccessTokenPayload.refused(CreatePersonalAccessTokenErrorCode.IDEMPOTENCY_KEY_REUSED);
            case Idempotent.Answered<TokenCreation> answered -> switch (answered.answer()) {
                case TokenCreation.Refused refused -> CreatePersonalAccessTokenPayload.refused(refused.code());
                case TokenCreation.Created created when answered.isReplay() -> CreatePersonalAccessTokenPayload.replayed(created.id());
                case TokenCreation.Created created -> CreatePersonalAccessTokenPayload.created(created.id(), secret.value());
            };
        };
    }

    @DgsMutation
    RevokePersonalAccessTokenPayload revokePersonalAccessToken(
            DataFetchingEnvironment environment,
            @InputArgument RevokePersonalAccessTokenInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        Actor actor = Actors.of(viewer, ipAddress);
        UUID token = TypeId.parse("personal_access_token", input.getId());
        return tokens.revoke(token, viewer.requireId(), actor)
                ? RevokePersonalAccessTokenPayload.revoked(token)
                : RevokePersonalAccessTokenPayload.notFound();
    }

    @DgsData(parentType = "CreatePersonalAccessTokenPayload", field = "personalAccessToken")
    @Nullable CompletableFuture<PersonalAccessToken> created(DataFetchingEnvironment environment) {
        CreatePersonalAccessTokenPayload payload = environment.getSource();
        return load(environment, payload.tokenKey());
    }

    @DgsData(parentType = "RevokePersonalAccessTokenPayload", field = "personalAccessToken")
    @Nullable CompletableFuture<PersonalAccessToken> revoked(DataFetchingEnvironment environment) {
        RevokePersonalAccessTokenPayload payload = environment.getSource();
        return load(environment, payload.tokenKey());
    }

    private @Nullable CompletableFuture<PersonalAccessToken> load(DataFetchingEnvironment environment, @Nullable UUID token) {
        return token == null ? null : tokensById.load(environment, token, Selection.of(environment));
    }
}
