package io.lyceum.users.session;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The viewer's own sessions by their keys, open or not, in one statement. */
@DgsDataLoader
class SessionByIdLoader extends Loader<UUID, Selection, UserSession> {

    private final UserSessionRepository sessions;

    SessionByIdLoader(UserSessionRepository sessions) {
        this.sessions = sessions;
    }

    @Override
    protected Map<UUID, UserSession> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return sessions.findByIds(ids, selection, viewer);
    }
}
