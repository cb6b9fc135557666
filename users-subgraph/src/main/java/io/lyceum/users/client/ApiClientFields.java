package io.lyceum.users.client;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.users.generated.types.ApiClientFilter;
import io.lyceum.users.organization.Organization;
import io.lyceum.users.organization.OrganizationByIdLoader;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The type {@code ApiClient} and the way to it. */
@DgsComponent
class ApiClientFields {

    private static final String TYPE = "ApiClient";

    private final ApiClientRepository clients;
    private final ScopesByClientLoader scopesByClient;
    private final OrganizationByIdLoader organizationsById;

    ApiClientFields(
            ApiClientRepository clients, ScopesByClientLoader scopesByClient, OrganizationByIdLoader organizationsById) {
        this.clients = clients;
        this.scopesByClient = scopesByClient;
        this.organizationsById = organizationsById;
    }

    @DgsQuery
    Connection<ApiClient> apiClients(DataFetchingEnvironment environment, @InputArgument @Nullable ApiClientFilter filter) {
        String organization = filter == null ? null : filter.getOrganizationId();
        return clients.list(
                organization == null ? null : TypeId.parse("organization", organization),
                filter == null ? null : filter.getIsActive(),
                PageRequest.of(environment));
    }

    @DgsData(parentType = TYPE)
    CompletableFuture<List<String>> scopes(DataFetchingEnvironment environment) {
        ApiClient client = environment.getSource();
        return scopesByClient.load(environment, client.id(), ScopesByClientLoader.All.SCOPES);
    }

    @DgsData(parentType = TYPE)
    @Nullable CompletableFuture<Organization> organization(DataFetchingEnvironment environment) {
        ApiClient client = environment.getSource();
        UUID organization = client.organizationId();
        return organization == null ? null : organizationsById.load(environment, organization, Selection.of(environment));
    }
}
