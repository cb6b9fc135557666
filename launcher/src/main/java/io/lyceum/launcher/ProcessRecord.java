package io.lyceum.launcher;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * A process that was started earlier, perhaps by another launcher. It is known by its number and the moment of its birth, so that a stranger who is given
 * the same number later is never taken for it.
 *
 * @param birth what {@link #birth} said when the process was started
 * @param fingerprint what it was started from; another one means that it is out of date
 */
record ProcessRecord(long pid, String birth, int port, String fingerprint) {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    /** The field after the name in parentheses is the third. */
    private static final int STATE = 0;
    private static final int START_TICKS = 19;

    static Optional<ProcessRecord> read(Path file) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return Optional.of(new ProcessRecord(Long.parseLong(properties.getProperty("pid")), properties.getProperty("birth", ""),
                    Integer.parseInt(properties.getProperty("port")), properties.getProperty("fingerprint", "")));
        } catch (NumberFormatException damaged) {
            throw new LauncherException("The file " + file + " is damaged; delete it, after stopping the process it speaks of by hand.", damaged);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("birth", birth);
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("fingerprint", fingerprint);
        StringWriter text = new StringWriter();
        properties.store(text, null);
        PrivateFiles.write(file, text.toString());
    }

    /** The process, if it still runs and is the same one. */
    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(_ -> !birth.isEmpty() && birth.equals(birth(pid)));
    }

    boolean isAlive() {
        return find().isPresent();
    }

    /** What tells a process from all others that bear its number; empty when there is none, or when it has ended and nobody has taken note yet. */
    static String birth(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            if (Files.isReadable(BOOT)) {
                String line = Files.readString(stat);
                String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
                return fields[STATE].equals("Z") || fields[STATE].equals("X") ? "" : Files.readString(BOOT).strip() + "/" + fields[START_TICKS];
            }
        } catch (IOException gone) {
            return "";
        }
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).flatMap(handle -> handle.info().startInstant()).map(Instant::toString).orElse("");
    }
}
