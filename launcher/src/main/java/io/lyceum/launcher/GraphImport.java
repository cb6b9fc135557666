package io.lyceum.launcher;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * One import, or another command that reports in its lines, in several subgraphs: each runs its program once more and does its own part.
 *
 * @param arguments what the programs are told to do
 * @param listener hears what each says, from any thread
 */
record GraphImport(Stack stack, List<String> subgraphs, List<String> arguments, BiConsumer<String, ImportLine> listener) {

    // An import runs for seconds: it should start quickly rather than run ever faster.
    private static final List<String> JAVA = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC",
            "-Dspring.main.lazy-initialization=true");

    /** Runs it to its end; a sentence for each subgraph that did not finish. */
    List<String> run() {
        List<String> failures = new CopyOnWriteArrayList<>();
        InPairs.each(subgraphs, name -> run(name, failures));
        return List.copyOf(failures);
    }

    private void run(String name, List<String> failures) {
        ImportState heard = new ImportState();
        CommandRun run = stack.command(name, command(), JAVA, line -> ImportLine.parse(line).ifPresent(said -> {
            heard.hear(name, said);
            listener.accept(name, said);
        }));
        if (run.run() != 0 || !heard.isComplete(name)) {
            failures.add(name + " did not finish its part; the reason is in " + run.log() + ".");
        }
    }

    private List<String> command() {
        return Stream.concat(arguments.stream(), Stream.of("--spring.main.web-application-type=none")).toList();
    }
}
