package io.lyceum.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRunTest {

    @TempDir
    Path folder;

    /** The run that is killed: it starts Redis, says the server's process id, and waits. */
    public static void main(String[] arguments) throws InterruptedException {
        BackingServices services = BackingServices.in(Path.of(arguments[0])).environment(Map.of("LYCEUM_SERVICES", "native")).open();
        System.out.println("pid " + services.redis().pid().orElseThrow());
        Thread.currentThread().join();
    }

    @Test
    void itsServersAreFoundAndStoppedAtTheNextStart() throws Exception {
        ProcessHandle left = startAndKill(folder);
        assertThat(left.isAlive()).isTrue();
        List<String> said = new ArrayList<>();
        try (BackingServices services = BackingServices.in(folder).environment(Map.of("LYCEUM_SERVICES", "native")).progress(said::add).open()) {
            assertThat(services.redis().pid().orElseThrow()).isNotEqualTo(left.pid());
            assertThat(left.isAlive()).isFalse();
            assertThat(said).containsExactly("Stopping Redis (process " + left.pid() + "), which an earlier run has left");
        }
    }

    @Test
    void itsServersAreSweptByTheTestsOfAnotherRun() throws Exception {
        Path run = folder.resolve("jvm-0");
        ProcessHandle left = startAndKill(run);
        Leftovers.sweep(folder);
        assertThat(left.isAlive()).isFalse();
        assertThat(run).doesNotExist();
    }

    @Test
    void aForeignProcessUnderARecordedNumberIsLeftAlone() throws IOException {
        Process foreign = new ProcessBuilder("sleep", "60").start();
        try {
            ProcessIdentity real = ProcessIdentity.of(foreign.toHandle());
            assertThat(real.find()).isPresent();
            assertThat(new ProcessIdentity(real.pid(), real.startedAt() - 60_000, real.command()).find()).isEmpty();
            assertThat(new ProcessIdentity(real.pid(), real.startedAt(), "/usr/sbin/mysqld").find()).isEmpty();
        } finally {
            foreign.destroyForcibly();
        }
    }

    private static ProcessHandle startAndKill(Path folder) throws Exception {
        Process run = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), KilledRunTest.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String line = run.inputReader().readLine();
        run.destroyForcibly();
        assertThat(run.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return ProcessHandle.of(Long.parseLong(line.substring("pid ".length()))).orElseThrow();
    }
}
