package io.lyceum.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "mail", mixinStandardHelpOptions = true, description = {"Shows the mail that the graph has sent, oldest first.",
        "It lands in a folder as long as LYCEUM_SMTP_HOST names no server."})
final class MailCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "address", defaultValue = "", description = "Only what was sent to this address.")
    private String address;

    @Option(names = "-n", paramLabel = "messages", description = "How many, the newest; ${DEFAULT-VALUE} if left out.")
    private int messages = 20;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        List<String> found = messages(Lyceum.state().mailbox(), address);
        if (found.isEmpty()) {
            command.commandLine().getOut().println(address.isEmpty() ? "There is no mail." : "There is no mail to " + address + ".");
        }
        found.stream().skip(Math.max(0, found.size() - messages)).forEach(this::show);
        return 0;
    }

    /** The messages in a folder, oldest first, as their names sort. */
    static List<String> messages(Path mailbox, String address) {
        if (!Files.isDirectory(mailbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(mailbox)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().map(MailCommand::read)
                    .filter(text -> address.isEmpty() || text.lines().findFirst().orElse("").equalsIgnoreCase("To: " + address)).toList();
        } catch (IOException failure) {
            throw new LauncherException("The mail in " + mailbox + " cannot be read: " + failure.getMessage() + ".", failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new LauncherException("The message " + file + " cannot be read: " + failure.getMessage() + ".", failure);
        }
    }

    private void show(String message) {
        command.commandLine().getOut().println("-".repeat(80) + System.lineSeparator() + message.stripTrailing());
    }
}
