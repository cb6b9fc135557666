package io.lyceum.users.profile;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.loader.Selection;
import io.lyceum.users.user.User;
import java.util.concurrent.CompletableFuture;

/** The type {@code UserProfile} and the way to it. */
@DgsComponent
class UserProfileFields {

    private final ProfileByUserLoader profilesByUser;

    UserProfileFields(ProfileByUserLoader profilesByUser) {
        this.profilesByUser = profilesByUser;
    }

    @DgsData(parentType = "User")
    CompletableFuture<UserProfile> profile(DataFetchingEnvironment environment) {
        User user = environment.getSource();
        return profilesByUser.load(environment, user.id(), Selection.of(environment));
    }
}
