package io.lyceum.launcher;

import io.lyceum.services.ServiceException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The commands of {@code ./lyceum} that are written in Java; the script deals with building, {@code test} and {@code bench}. */
@Command(name = "lyceum", description = "One graph for learning, on this machine.", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
        subcommands = {UpCommand.class, DownCommand.class, StatusCommand.class, LogsCommand.class, MailCommand.class, ImportCommand.class, EventsCommand.class,
                KeysCommand.class})
public final class Lyceum implements Runnable {

    private static final String ROOT = "lyceum.root";

    /** Ends with 0, with 1 after a sentence about what went wrong, or with 2 after one about how the command is used. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Lyceum());
        line.setExecutionExceptionHandler((failure, command, _) -> {
            if (failure instanceof LauncherException || failure instanceof ServiceException) {
                command.getErr().println(Ansi.AUTO.string("@|bold,red " + "lyceum:|@ ") + failure.getMessage());
                return 1;
            }
            throw failure;
        });
        return line;
    }

    /** The clone that the script lies in. */
    static Path root() {
        return Path.of(System.getProperty(ROOT, "")).toAbsolutePath().normalize();
    }

    /** Where {@code up} keeps things. */
    static StateDirectory state() {
        return new StateDirectory(root().resolve(".lyceum"));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
