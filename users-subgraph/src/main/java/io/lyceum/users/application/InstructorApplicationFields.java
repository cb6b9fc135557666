package io.lyceum.users.application;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.users.generated.types.InstructorApplicationStatus;
import io.lyceum.users.user.User;
import io.lyceum.users.user.UserByIdLoader;
import java.util.concurrent.CompletableFuture;

/** The type {@code InstructorApplication} and the ways to it. */
@DgsComponent
class InstructorApplicationFields {

    private final InstructorApplicationRepository applications;
    private final ApplicationByUserLoader applicationsByUser;
    private final UserByIdLoader usersById;

    InstructorApplicationFields(
            InstructorApplicationRepository applications, ApplicationByUserLoader applicationsByUser, UserByIdLoader usersById) {
        this.applications = applications;
        this.applicationsByUser = applicationsByUser;
        this.usersById = usersById;
    }

    @DgsQuery
    Connection<InstructorApplication> instructorApplications(
            DataFetchingEnvironment environment, @InputArgument InstructorApplicationStatus status) {
        return applications.list(status, PageRequest.of(environment));
    }

    @DgsData(parentType = "User")
    CompletableFuture<InstructorApplication> instructorApplication(DataFetchingEnvironment environment) {
        User user = environment.getSource();
        return applicationsByUser.load(environment, user.id(), Selection.of(environment));
    }

    @DgsData(parentType = "InstructorApplication")
    CompletableFuture<User> user(DataFetchingEnvironment environment) {
        InstructorApplication application = environment.getSource();
        return usersById.load(environment, application.userKey(), Selection.of(environment));
    }
}
