package io.lyceum.users.session;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.user.User;
import java.util.concurrent.CompletableFuture;

/** The type {@code UserSession} and the way to it. */
@DgsComponent
class UserSessionFields {

    private final SessionsByUserLoader sessionsByUser;

    UserSessionFields(SessionsByUserLoader sessionsByUser) {
        this.sessionsByUser = sessionsByUser;
    }

    @DgsData(parentType = "User")
    CompletableFuture<Connection<UserSession>> sessions(DataFetchingEnvironment environment) {
        User user = environment.getSource();
        return sessionsByUser.load(environment, user.id(), PageRequest.of(environment));
    }

    @DgsData(parentType = "UserSession")
    boolean isCurrent(DataFetchingEnvironment environment) {
        UserSession session = environment.getSource();
        return CurrentSession.find(Viewer.of(environment)).filter(session.id()::equals).isPresent();
    }
}
