package io.lyceum.users.profile;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.generated.types.UpdateProfileInput;
import io.lyceum.users.session.Actors;
import io.lyceum.users.session.SessionOrigin;
import io.lyceum.users.user.User;
import io.lyceum.users.user.UserByIdLoader;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The mutations that change profiles. */
@DgsComponent
class ProfileMutations {

    private final ProfileService profiles;
    private final AvatarService avatars;
    private final UserByIdLoader users;

    ProfileMutations(ProfileService profiles, AvatarService avatars, UserByIdLoader users) {
        this.profiles = profiles;
        this.avatars = avatars;
        this.users = users;
    }

    @DgsMutation
    UpdateProfilePayload updateProfile(
            DataFetchingEnvironment environment,
            @InputArgument UpdateProfileInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        // The typed input does not tell what is null from what was left out.
        Map<String, Object> given = environment.getArgument("input");
        UUID user = viewer.requireId();
        return UpdateProfilePayload.of(user, profiles.update(user, input, given.keySet(), Actors.of(viewer, ipAddress)));
    }

    @DgsMutation
    RemoveAvatarPayload removeAvatar(
            DataFetchingEnvironment environment,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        UUID user = viewer.requireId();
        return avatars.remove(user, Actors.of(viewer, ipAddress)) ? RemoveAvatarPayload.removed(user) : RemoveAvatarPayload.notFound();
    }

    @DgsData(parentType = "UpdateProfilePayload", field = "user")
    @Nullable CompletableFuture<User> updated(DataFetchingEnvironment environment) {
        UpdateProfilePayload payload = environment.getSource();
        return load(environment, payload.userKey());
    }

    @DgsData(parentType = "RemoveAvatarPayload", field = "user")
    @Nullable CompletableFuture<User> removed(DataFetchingEnvironment environment) {
        RemoveAvatarPayload payload = environment.getSource();
        return load(environment, payload.userKey());
    }

    private @Nullable CompletableFuture<User> load(DataFetchingEnvironment environment, @Nullable UUID user) {
        return user == null ? null : users.load(environment, user, Selection.of(environment));
    }
}
