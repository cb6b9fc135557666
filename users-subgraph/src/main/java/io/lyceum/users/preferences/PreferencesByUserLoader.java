package io.lyceum.users.preferences;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** People's preferences: the viewer's own, and nobody else's. */
@DgsDataLoader
class PreferencesByUserLoader extends Loader<UUID, Selection, UserPreferences> {

    private final UserPreferencesRepository preferences;

    PreferencesByUserLoader(UserPreferencesRepository preferences) {
        this.preferences = preferences;
    }

    @Override
    protected Map<UUID, UserPreferences> load(Set<UUID> users, Selection selection, Viewer viewer) {
        return preferences.findByUsers(users, selection, viewer);
    }
}
