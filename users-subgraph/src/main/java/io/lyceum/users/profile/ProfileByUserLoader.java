package io.lyceum.users.profile;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Profiles by the keys of their people, in one statement. */
@DgsDataLoader
class ProfileByUserLoader extends Loader<UUID, Selection, UserProfile> {

    private final ProfileRepository profiles;

    ProfileByUserLoader(ProfileRepository profiles) {
        this.profiles = profiles;
    }

    @Override
    protected Map<UUID, UserProfile> load(Set<UUID> users, Selection selection, Viewer viewer) {
        return profiles.findByUsers(users, selection, viewer);
    }
}
