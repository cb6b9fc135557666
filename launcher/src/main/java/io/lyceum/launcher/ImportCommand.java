package io.lyceum.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "import", mixinStandardHelpOptions = true, description = "Brings data of elsewhere into the graph.", synopsisSubcommandLabel = "SOURCE",
        subcommands = ImportOuladCommand.class)
final class ImportCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say where the data come from: ./lyceum import oulad DIR.");
    }
}
