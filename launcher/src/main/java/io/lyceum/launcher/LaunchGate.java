package io.lyceum.launcher;

import java.io.IOException;

/** Lets processes be started and recorded one after the other, until it is shut: who stops everything afterwards misses none. */
final class LaunchGate {

    private boolean shut;

    interface Launch {
        Process start() throws IOException;
    }

    /** Runs a launch that also writes the process's record. */
    synchronized Process pass(Launch launch) throws IOException {
        if (shut) {
            throw new LauncherException("The graph is being stopped.");
        }
        return launch.start();
    }

    synchronized boolean isShut() {
        return shut;
    }

    synchronized void shut() {
        shut = true;
    }
}
