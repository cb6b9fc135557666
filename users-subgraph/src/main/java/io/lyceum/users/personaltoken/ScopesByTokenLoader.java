package io.lyceum.users.personaltoken;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What tokens may do, in one statement. Whoever got hold of the token's record may know. */
@DgsDataLoader
class ScopesByTokenLoader extends Loader<UUID, ScopesByTokenLoader.All, List<String>> {

    /** There is one way to ask. */
    enum All {
        SCOPES
    }

    private final PersonalAccessTokenRepository tokens;

    ScopesByTokenLoader(PersonalAccessTokenRepository tokens) {
        this.tokens = tokens;
    }

    @Override
    protected Map<UUID, List<String>> load(Set<UUID> ids, All arguments, Viewer viewer) {
        return tokens.scopesByToken(ids);
    }

    @Override
    protected List<String> absent() {
        return List.of();
    }
}
