package io.lyceum.enrollments.user;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.enrollment.Enrollment;
import io.lyceum.enrollments.enrollment.EnrollmentPage;
import io.lyceum.enrollments.enrollment.EnrollmentsByUserLoader;
import io.lyceum.enrollments.generated.types.EnrollmentFilter;
import io.lyceum.enrollments.generated.types.EnrollmentOrder;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What this subgraph adds to the type {@code User}, and the ways to it. */
@DgsComponent
public class UserFields {

    private static final String PREFIX = "user";

    private final EnrollmentsByUserLoader enrollmentsByUser;

    UserFields(EnrollmentsByUserLoader enrollmentsByUser) {
        this.enrollmentsByUser = enrollmentsByUser;
    }

    @DgsEntityFetcher(name = "User")
    public User entity(Map<String, Object> representation) {
        return new User(TypeId.parse(PREFIX, (String) representation.get("id")));
    }

    @DgsData(parentType = "Enrollment")
    User student(DataFetchingEnvironment environment) {
        Enrollment enrollment = environment.getSource();
        return new User(Objects.requireNonNull(enrollment.studentId()));
    }

    @DgsData(parentType = "User")
    CompletableFuture<Connection<Enrollment>> enrollments(
            DataFetchingEnvironment environment,
            @InputArgument @Nullable EnrollmentFilter filter,
            @InputArgument @Nullable EnrollmentOrder orderBy) {
        User user = environment.getSource();
        EnrollmentPage page = new EnrollmentPage(filter, orderBy, PageRequest.of(environment));
        return enrollmentsByUser.load(environment, user.id(), page);
    }
}
