package io.lyceum.users.session;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pages of people's sessions: the viewer's own, and nobody else's. */
@DgsDataLoader
class SessionsByUserLoader extends Loader<UUID, PageRequest, Connection<UserSession>> {

    private final UserSessionRepository sessions;

    SessionsByUserLoader(UserSessionRepository sessions) {
        this.sessions = sessions;
    }

    @Override
    protected Map<UUID, Connection<UserSession>> load(Set<UUID> users, PageRequest page, Viewer viewer) {
        return sessions.pages(users, page, viewer);
    }
}
