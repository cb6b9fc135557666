package io.lyceum.users.personaltoken;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The viewer's own tokens by their keys, in one statement. */
@DgsDataLoader
public class PersonalAccessTokenByIdLoader extends Loader<UUID, Selection, PersonalAccessToken> {

    private final PersonalAccessTokenRepository tokens;

    PersonalAccessTokenByIdLoader(PersonalAccessTokenRepository tokens) {
        this.tokens = tokens;
    }

    @Override
    protected Map<UUID, PersonalAccessToken> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return tokens.findByIds(ids, selection, viewer);
    }
}
