package io.lyceum.users.preferences;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.loader.Selection;
import io.lyceum.users.user.User;
import java.util.concurrent.CompletableFuture;

/** The type {@code UserPreferences} and the way to it. */
@DgsComponent
class UserPreferencesFields {

    private final PreferencesByUserLoader preferencesByUser;

    UserPreferencesFields(PreferencesByUserLoader preferencesByUser) {
        this.preferencesByUser = preferencesByUser;
    }

    @DgsData(parentType = "User")
    CompletableFuture<UserPreferences> preferences(DataFetchingEnvironment environment) {
        User user = environment.getSource();
        return preferencesByUser.load(environment, user.id(), Selection.of(environment));
    }
}
