package io.lyceum.users.organization;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Organizations by their keys, in one statement. */
@DgsDataLoader
public class OrganizationByIdLoader extends Loader<UUID, Selection, Organization> {

    private final OrganizationRepository organizations;

    OrganizationByIdLoader(OrganizationRepository organizations) {
        this.organizations = organizations;
    }

    @Override
    protected Map<UUID, Organization> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return organizations.findByIds(ids, selection);
    }
}
