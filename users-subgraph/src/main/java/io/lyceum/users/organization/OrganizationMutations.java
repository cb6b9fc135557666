package io.lyceum.users.organization;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.idempotency.Idempotent;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.generated.types.CreateOrganizationInput;
import io.lyceum.users.generated.types.UpdateOrganizationInput;
import io.lyceum.users.session.Actors;
import io.lyceum.users.session.SessionOrigin;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The mutations that found organizations and change what they tell. */
@DgsComponent
class OrganizationMutations {

    private final OrganizationService organizations;
    private final OrganizationByIdLoader organizationsById;

    OrganizationMutations(OrganizationService organizations, OrganizationByIdLoader organizationsById) {
        this.organizations = organizations;
        this.organizationsById = organizationsById;
    }

    @DgsMutation
    OrganizationPayload createOrganization(
            DataFetchingEnvironment environment,
            @InputArgument CreateOrganizationInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        return switch (organizations.create(input, viewer.requireId(), Actors.of(viewer, ipAddress))) {
            case Idempotent.Reused<OrganizationCreation> _ -> OrganizationPayload.refused(OrganizationFault.IDEMPOTENCY_KEY_REUSED);
            case Idempotent.Answered<OrganizationCreation> answered -> switch (answered.answer()) {
                case OrganizationCreation.Refused refused -> OrganizationPayload.refused(refused.fault());
                case OrganizationCreation.Created created -> OrganizationPayload.of(created.id(), answered.isReplay());
            };
        };
    }

    @DgsMutation
    OrganizationPayload updateOrganization(
            DataFetchingEnvironment environment,
            @InputArgument UpdateOrganizationInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        viewer.requireId();
        UUID organization = TypeId.parse("organization", input.getId());
        // The typed input does not tell what is null from what was left out.
        Map<String, Object> given = environment.getArgument("input");
        return organizations.update(organization, input, given.keySet(), viewer, Actors.of(viewer, ipAddress))
                .map(OrganizationPayload::refused)
                .orElseGet(() -> OrganizationPayload.of(organization, false));
    }

    @DgsData(parentType = "CreateOrganizationPayload", field = "organization")
    @Nullable CompletableFuture<Organization> created(DataFetchingEnvironment environment) {
        return load(environment);
    }

    @DgsData(parentType = "UpdateOrganizationPayload", field = "organization")
    @Nullable CompletableFuture<Organization> updated(DataFetchingEnvironment environment) {
        return load(environment);
    }

    private @Nullable CompletableFuture<Organization> load(DataFetchingEnvironment environment) {
        OrganizationPayload payload = environment.getSource();
        UUID organization = payload.organizationKey();
        return organization == null ? null : organizationsById.load(environment, organization, Selection.of(environment));
    }
}
