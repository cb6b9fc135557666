package io.lyceum.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "keys", mixinStandardHelpOptions = true, description = "The keys that sign access tokens.", synopsisSubcommandLabel = "ACTION",
        subcommands = RotateKeysCommand.class)
final class KeysCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what is to be done with them: ./lyceum keys rotate.");
    }
}
