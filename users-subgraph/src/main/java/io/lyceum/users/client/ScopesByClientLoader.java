package io.lyceum.users.client;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What programs may do, in one statement. Whoever got hold of the program may know. */
@DgsDataLoader
class ScopesByClientLoader extends Loader<UUID, ScopesByClientLoader.All, List<String>> {

    /** There is one way to ask. */
    enum All {
        SCOPES
    }

    private final ApiClientRepository clients;

    ScopesByClientLoader(ApiClientRepository clients) {
        this.clients = clients;
    }

    @Override
    protected Map<UUID, List<String>> load(Set<UUID> programs, All arguments, Viewer viewer) {
        return clients.scopesByClient(programs);
    }

    @Override
    protected List<String> absent() {
        return List.of();
    }
}
