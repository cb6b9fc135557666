package io.lyceum.users.session;

import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.audit.Actor;
import org.jspecify.annotations.Nullable;

/** Who makes the change that a request asks for. */
public final class Actors {

    private Actors() {}

    /**
     * The viewer, where they are.
     *
     * @param ipAddress as the header {@link SessionOrigin#ADDRESS_HEADER} has it; null without it
     */
    public static Actor of(Viewer viewer, @Nullable String ipAddress) {
        return new Actor(viewer.id(), CurrentSession.find(viewer).orElse(null), SessionOrigin.of(null, ipAddress).ipAddress());
    }
}
