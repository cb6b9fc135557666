package io.lyceum.users.user;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** People by their keys, in one statement. */
@DgsDataLoader
public class UserByIdLoader extends Loader<UUID, Selection, User> {

    private final UserRepository users;

    UserByIdLoader(UserRepository users) {
        this.users = users;
    }

    @Override
    protected Map<UUID, User> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return users.findByIds(ids, selection, viewer);
    }
}
