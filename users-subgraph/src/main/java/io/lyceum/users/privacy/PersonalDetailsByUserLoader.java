package io.lyceum.users.privacy;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The details of people, in one statement. */
@DgsDataLoader
class PersonalDetailsByUserLoader extends Loader<UUID, PersonalDetailsByUserLoader.All, PersonalDetails> {

    /** There is one way to ask. */
    enum All {
        DETAILS
    }

    private final PersonalDetailsRepository details;

    PersonalDetailsByUserLoader(PersonalDetailsRepository details) {
        this.details = details;
    }

    @Override
    protected Map<UUID, PersonalDetails> load(Set<UUID> users, All arguments, Viewer viewer) {
        return details.findByUsers(users, viewer);
    }
}
