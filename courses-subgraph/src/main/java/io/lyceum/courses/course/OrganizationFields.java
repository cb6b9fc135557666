package io.lyceum.courses.course;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.courses.organization.Organization;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What is added to the type {@code Organization}, which the users subgraph owns. */
@DgsComponent
public class OrganizationFields {

    private static final String PREFIX = "organization";

    private final CoursesByOrganizationLoader coursesByOrganization;

    OrganizationFields(CoursesByOrganizationLoader coursesByOrganization) {
        this.coursesByOrganization = coursesByOrganization;
    }

    @DgsData(parentType = "Organization")
    CompletableFuture<Connection<Course>> courses(DataFetchingEnvironment environment) {
        Organization organization = environment.getSource();
        return coursesByOrganization.load(environment, organization.id(), PageRequest.of(environment));
    }

    @DgsEntityFetcher(name = "Organization")
    public Organization entity(Map<String, Object> representation) {
        return new Organization(TypeId.parse(PREFIX, (String) representation.get("id")));
    }
}
