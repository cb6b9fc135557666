package io.lyceum.users.preferences;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.generated.types.UpdatePreferencesInput;
import io.lyceum.users.user.User;
import io.lyceum.users.user.UserByIdLoader;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The mutation that changes preferences. There is no rule to decide by: whoever asks, asks for themselves. */
@DgsComponent
class UserPreferencesMutations {

    private final UserPreferencesWriteRepository preferences;
    private final UserByIdLoader users;
    private final Clock clock;

    UserPreferencesMutations(UserPreferencesWriteRepository preferences, UserByIdLoader users, Clock clock) {
        this.preferences = preferences;
        this.users = users;
        this.clock = clock;
    }

    @DgsMutation
    UpdatePreferencesPayload updatePreferences(DataFetchingEnvironment environment, @InputArgument UpdatePreferencesInput input) {
        UUID user = Viewer.of(environment).requireId();
        return preferences.merge(user, input, clock.instant())
                ? UpdatePreferencesPayload.updated(user)
                : UpdatePreferencesPayload.nothing();
    }

    @DgsData(parentType = "UpdatePreferencesPayload", field = "user")
    @Nullable CompletableFuture<User> updated(DataFetchingEnvironment environment) {
        UpdatePreferencesPayload payload = environment.getSource();
        UUID user = payload.userKey();
        return user == null ? null : users.load(environment, user, Selection.of(environment));
    }
}
