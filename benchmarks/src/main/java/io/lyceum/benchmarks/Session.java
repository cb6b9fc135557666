package io.lyceum.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * What a run of the benchmarks was asked for.
 *
 * @param root the clone
 * @param work a folder for whatever a scenario writes
 * @param isQuick whether a rough figure will do
 */
public record Session(Path root, Path work, boolean isQuick, PrintStream out) {

    /** Tells whoever watches. */
    public void say(String text, Object... values) {
        out.printf(text + "%n", values);
        out.flush();
    }

    /** A folder of one scenario's own. */
    public Path folder(String name) {
        return work.resolve(name);
    }

    /** The same without what an earlier run has left there: durable services would go on with its data. */
    public Path emptyFolder(String name) {
        try {
            FileSystemUtils.deleteRecursively(folder(name));
        } catch (IOException failure) {
            throw new BenchmarkException("The folder " + folder(name) + " could not be deleted; delete it by hand.", failure);
        }
        return folder(name);
    }

    /** A folder of one scenario's own that is kept: for what takes long to make. */
    public Path state(String name) {
        return root.resolve(".lyceum").resolve("benchmarks").resolve(name);
    }
}
