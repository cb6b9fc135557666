package io.lyceum.users.organization;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;

/** Organizations by their slugs, in one statement. */
@DgsDataLoader
class OrganizationBySlugLoader extends Loader<String, Selection, Organization> {

    private final OrganizationRepository organizations;

    OrganizationBySlugLoader(OrganizationRepository organizations) {
        this.organizations = organizations;
    }

    @Override
    protected Map<String, Organization> load(Set<String> slugs, Selection selection, Viewer viewer) {
        return organizations.findBySlugs(slugs, selection);
    }
}
