package io.lyceum.launcher;

import io.lyceum.services.RecordedService;

/** That the graph of this clone runs. */
final class RunningGraph {

    private RunningGraph() {}

    /**
     * Fails with a sentence unless it runs.
     *
     * @param consequence what follows from its not running, as the sentence goes on
     */
    static void require(String consequence) {
        if (DownCommand.services(Lyceum.state()).recorded().stream().filter(service -> service.name().equals("mysql")).noneMatch(RecordedService::running)) {
            throw new LauncherException("The graph does not run, so " + consequence + "; start it by ./lyceum up --detach first.");
        }
    }
}
