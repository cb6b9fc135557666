package io.lyceum.users.privacy;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All that is held about people, in one statement for each kind of it. */
@DgsDataLoader
class PersonalDataByUserLoader extends Loader<UUID, PersonalDataByUserLoader.All, Map<String, Object>> {

    /** There is one way to ask. */
    enum All {
        DATA
    }

    private final PersonalDataRepository data;

    PersonalDataByUserLoader(PersonalDataRepository data) {
        this.data = data;
    }

    @Override
    protected Map<UUID, Map<String, Object>> load(Set<UUID> users, All arguments, Viewer viewer) {
        return data.findByUsers(users, viewer);
    }
}
