package io.lyceum.enrollments.enrollment;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.generated.types.EnrollmentFilter;
import io.lyceum.enrollments.generated.types.EnrollmentOrder;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The type {@code Enrollment} and the ways to it. */
@DgsComponent
public class EnrollmentFields {

    private static final String PREFIX = "enrollment";

    private final EnrollmentRepository enrollments;
    private final EnrollmentByIdLoader enrollmentsById;

    EnrollmentFields(EnrollmentRepository enrollments, EnrollmentByIdLoader enrollmentsById) {
        this.enrollments = enrollments;
        this.enrollmentsById = enrollmentsById;
    }

    @DgsQuery
    CompletableFuture<Enrollment> enrollment(DataFetchingEnvironment environment, @InputArgument String id) {
        return byId(environment, id);
    }

    @DgsQuery
    Connection<Enrollment> enrollments(
            DataFetchingEnvironment environment,
            @InputArgument @Nullable EnrollmentFilter filter,
            @InputArgument @Nullable EnrollmentOrder orderBy) {
        return enrollments.list(new EnrollmentPage(filter, orderBy, PageRequest.of(environment)), Viewer.of(environment));
    }

    @DgsEntityFetcher(name = "Enrollment")
    public CompletableFuture<Enrollment> entity(
            Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return byId(environment, (String) representation.get("id"));
    }

    private CompletableFuture<Enrollment> byId(DataFetchingEnvironment environment, String id) {
        return enrollmentsById.load(environment, TypeId.parse(PREFIX, id), Selection.of(environment));
    }
}
