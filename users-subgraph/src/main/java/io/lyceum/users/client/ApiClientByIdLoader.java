package io.lyceum.users.client;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Programs by their keys, in one statement, for whoever may read or change programs. */
@DgsDataLoader
public class ApiClientByIdLoader extends Loader<UUID, Selection, ApiClient> {

    private final ApiClientRepository clients;

    ApiClientByIdLoader(ApiClientRepository clients) {
        this.clients = clients;
    }

    @Override
    protected Map<UUID, ApiClient> load(Set<UUID> programs, Selection selection, Viewer viewer) {
        return clients.findByIds(programs, selection, viewer);
    }
}
