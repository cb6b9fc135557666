package io.lyceum.users.session;

import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.viewer.Viewer;
import java.util.Optional;
import java.util.UUID;

/** The session that a request belongs to. */
final class CurrentSession {

    private CurrentSession() {}

    /** As the viewer's access token says. */
    static Optional<UUID> find(Viewer viewer) {
        return Optional.ofNullable(viewer.session()).map(id -> TypeId.parse(AccessTokenIssuer.SESSION_PREFIX, id));
    }
}
