package io.lyceum.users.user;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.generated.types.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The roles of people, in one statement. Whether the viewer may see them is for the caller to decide. */
@DgsDataLoader
class RolesByUserLoader extends Loader<UUID, RolesByUserLoader.All, List<Role>> {

    /** There is one way to ask. */
    enum All {
        ROLES
    }

    private final UserRepository users;

    RolesByUserLoader(UserRepository users) {
        this.users = users;
    }

    @Override
    protected Map<UUID, List<Role>> load(Set<UUID> people, All arguments, Viewer viewer) {
        return users.rolesByUser(people);
    }

    @Override
    protected List<Role> absent() {
        return List.of();
    }
}
