package io.lyceum.launcher;

import java.util.List;

/**
 * A command about events, run by the programs of subgraphs beside those that serve.
 *
 * @param task what the bar says is being done
 * @param unit of what it counts
 * @param argument what tells the programs to do it
 */
record EventRun(String task, String unit, String argument) {

    /** Runs it and prints what came of it; the answer is the command's exit status. */
    int in(List<String> subgraphs, String done) {
        RunningGraph.require("there is nobody to tell");
        Stopwatch watch = new Stopwatch();
        ImportState heard = new ImportState();
        List<String> failures;
        try (Stack stack = UpCommand.builder().open(); ImportBar bar = new ImportBar(heard, task, unit)) {
            failures = new GraphImport(stack, subgraphs, List.of(argument), (name, said) -> {
                heard.hear(name, said);
                bar.update();
            }).run();
        }
        ImportOuladCommand.report(heard).forEach(System.out::println);
        failures.forEach(System.err::println);
        System.out.println(failures.isEmpty() ? done + " after " + watch + "." : "Not everything was done; see the above, and do it again.");
        return failures.isEmpty() ? 0 : 1;
    }

    /** The name of a subgraph of this clone. */
    static String subgraph(String name) {
        if (!UpCommand.present().contains(name)) {
            throw new LauncherException("There is no subgraph " + name + "; these there are: " + String.join(", ", UpCommand.present()) + ".");
        }
        return name;
    }
}
