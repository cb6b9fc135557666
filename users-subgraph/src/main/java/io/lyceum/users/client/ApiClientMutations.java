package io.lyceum.users.client;

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
import io.lyceum.users.generated.types.CreateApiClientErrorCode;
import io.lyceum.users.generated.types.CreateApiClientInput;
import io.lyceum.users.generated.types.RevokeApiClientInput;
import io.lyceum.users.generated.types.RotateApiClientSecretInput;
import io.lyceum.users.session.Actors;
import io.lyceum.users.session.SessionOrigin;
import io.lyceum.users.token.SecretToken;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The mutations that register programs, give them secrets and shut them out. */
@DgsComponent
class ApiClientMutations {

    private static final String PREFIX = "api_client";

    private final ApiClientService clients;
    private final ApiClientByIdLoader clientsById;

    ApiClientMutations(ApiClientService clients, ApiClientByIdLoader clientsById) {
        this.clients = clients;
        this.clientsById = clientsById;
    }

    @DgsMutation
    CreateApiClientPayload createApiClient(
            DataFetchingEnvironment environment,
            @InputArgument CreateApiClientInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        String organization = input.getOrganizationId();
        UUID organizationKey = organization == null ? null : TypeId.parse("organization", organization);
        SecretToken secret = SecretToken.generate();
        return switch (clients.create(input, organizationKey, secret, Viewer.of(environment), actor(environment, ipAddress))) {
            case Idempotent.Reused<ApiClientCreation> _ -> CreateApiClientPayload.refused(CreateApiClientErrorCode.IDEMPOTENCY_KEY_REUSED);
            case Idempotent.Answered<ApiClientCreation> answered -> switch (answered.answer()) {
                case ApiClientCreation.Refused refused -> CreateApiClientPayload.refused(refused.code());
                case ApiClientCreation.Created created when answered.isReplay() -> CreateApiClientPayload.replayed(created.id());
                case ApiClientCreation.Created created -> CreateApiClientPayload.created(created.id(), secret.value());
            };
        };
    }

    @DgsMutation
    RotateApiClientSecretPayload rotateApiClientSecret(
            DataFetchingEnvironment environment,
            @InputArgument RotateApiClientSecretInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        return RotateApiClientSecretPayload.of(
                clients.rotate(TypeId.parse(PREFIX, input.getId()), Viewer.of(environment), actor(environment, ipAddress)));
    }

    @DgsMutation
    RevokeApiClientPayload revokeApiClient(
            DataFetchingEnvironment environment,
            @InputArgument RevokeApiClientInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        UUID client = TypeId.parse(PREFIX, input.getId());
        return clients.revoke(client, Viewer.of(environment).requireId(), actor(environment, ipAddress))
                .map(RevokeApiClientPayload::refused)
                .orElseGet(() -> RevokeApiClientPayload.revoked(client));
    }

    @DgsData(parentType = "CreateApiClientPayload", field = "client")
    @Nullable CompletableFuture<ApiClient> created(DataFetchingEnvironment environment) {
        CreateApiClientPayload payload = environment.getSource();
        return load(environment, payload.clientKey());
    }

    @DgsData(parentType = "RotateApiClientSecretPayload", field = "client")
    @Nullable CompletableFuture<ApiClient> rotated(DataFetchingEnvironment environment) {
        RotateApiClientSecretPayload payload = environment.getSource();
        return load(environment, payload.clientKey());
    }

    @DgsData(parentType = "RevokeApiClientPayload", field = "client")
    @Nullable CompletableFuture<ApiClient> revoked(DataFetchingEnvironment environment) {
        RevokeApiClientPayload payload = environment.getSource();
        return load(environment, payload.clientKey());
    }

    private @Nullable CompletableFuture<ApiClient> load(DataFetchingEnvironment environment, @Nullable UUID client) {
        return client == null ? null : clientsById.load(environment, client, Selection.of(environment));
    }

    /** A person: what programs may do, no program decides. */
    private static Actor actor(DataFetchingEnvironment environment, @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        viewer.requireId();
        return Actors.of(viewer, ipAddress);
    }
}
