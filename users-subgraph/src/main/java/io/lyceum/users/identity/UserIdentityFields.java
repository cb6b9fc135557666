package io.lyceum.users.identity;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.loader.Selection;
import io.lyceum.users.user.User;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The type {@code UserIdentity} and the way to it. */
@DgsComponent
class UserIdentityFields {

    private final IdentitiesByUserLoader identitiesByUser;

    UserIdentityFields(IdentitiesByUserLoader identitiesByUser) {
        this.identitiesByUser = identitiesByUser;
    }

    @DgsData(parentType = "User")
    CompletableFuture<List<UserIdentity>> identities(DataFetchingEnvironment environment) {
        User user = environment.getSource();
        return identitiesByUser.load(environment, user.id(), Selection.of(environment));
    }
}
