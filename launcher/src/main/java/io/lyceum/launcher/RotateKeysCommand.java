package io.lyceum.launcher;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "rotate", mixinStandardHelpOptions = true,
        description = "Makes the next key. It is published at once and signs an hour later; tokens of the key before hold as long as they would have.")
final class RotateKeysCommand implements Callable<Integer> {

    private static final String PROGRAM = "io.lyceum.users.key.RotateKeys";

    @Override
    public Integer call() {
        StateDirectory state = Lyceum.state();
        if (Files.notExists(state.keys())) {
            throw new LauncherException("There are no keys yet; ./lyceum up makes the first one.");
        }
        SubgraphApp users = SubgraphApp.prepare(Lyceum.root(), "users", state.apps(), state.log("unpacking-users"));
        List<String> command = List.of(Commands.java(), "-cp", users.jar().toString(), PROGRAM, state.keys().toString());
        return new CommandRun("keys", command, Map.of(), state.log("keys"), System.out::println).run();
    }
}
