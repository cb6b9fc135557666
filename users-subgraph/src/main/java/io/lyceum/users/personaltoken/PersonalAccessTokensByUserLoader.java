package io.lyceum.users.personaltoken;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** People's tokens: the viewer's own, and nobody else's. */
@DgsDataLoader
class PersonalAccessTokensByUserLoader extends Loader<UUID, PageRequest, Connection<PersonalAccessToken>> {

    private final PersonalAccessTokenRepository tokens;

    PersonalAccessTokensByUserLoader(PersonalAccessTokenRepository tokens) {
        this.tokens = tokens;
    }

    @Override
    protected Map<UUID, Connection<PersonalAccessToken>> load(Set<UUID> users, PageRequest page, Viewer viewer) {
        return tokens.pages(users, page, viewer);
    }
}
