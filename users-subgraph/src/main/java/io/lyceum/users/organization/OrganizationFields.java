package io.lyceum.users.organization;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.users.generated.types.OrganizationFilter;
import io.lyceum.users.generated.types.OrganizationOrder;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The type {@code Organization} and the ways to it. */
@DgsComponent
public class OrganizationFields {

    private static final String PREFIX = "organization";

    private final OrganizationRepository organizations;
    private final OrganizationByIdLoader organizationsById;
    private final OrganizationBySlugLoader organizationsBySlug;

    OrganizationFields(
            OrganizationRepository organizations,
            OrganizationByIdLoader organizationsById,
            OrganizationBySlugLoader organizationsBySlug) {
        this.organizations = organizations;
        this.organizationsById = organizationsById;
        this.organizationsBySlug = organizationsBySlug;
    }

    @DgsQuery
    CompletableFuture<Organization> organization(DataFetchingEnvironment environment, @InputArgument String id) {
        return byId(environment, id);
    }

    @DgsQuery
    CompletableFuture<Organization> organizationBySlug(DataFetchingEnvironment environment, @InputArgument String slug) {
        return organizationsBySlug.load(environment, slug, Selection.of(environment));
    }

    @DgsQuery
    Connection<Organization> organizations(
            DataFetchingEnvironment environment,
            @InputArgument @Nullable OrganizationFilter filter,
            @InputArgument @Nullable OrganizationOrder orderBy) {
        return organizations.list(new OrganizationListing(filter, orderBy), PageRequest.of(environment));
    }

    @DgsEntityFetcher(name = "Organization")
    public CompletableFuture<Organization> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return byId(environment, (String) representation.get("id"));
    }

    private CompletableFuture<Organization> byId(DataFetchingEnvironment environment, String id) {
        return organizationsById.load(environment, TypeId.parse(PREFIX, id), Selection.of(environment));
    }
}
