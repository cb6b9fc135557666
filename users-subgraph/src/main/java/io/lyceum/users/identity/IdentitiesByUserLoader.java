package io.lyceum.users.identity;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** People's accounts elsewhere: the viewer's own, and nobody else's. */
@DgsDataLoader
class IdentitiesByUserLoader extends Loader<UUID, Selection, List<UserIdentity>> {

    private final UserIdentityRepository identities;

    IdentitiesByUserLoader(UserIdentityRepository identities) {
        this.identities = identities;
    }

    @Override
    protected Map<UUID, List<UserIdentity>> load(Set<UUID> users, Selection selection, Viewer viewer) {
        return identities.listByUsers(users, selection, viewer);
    }
}
