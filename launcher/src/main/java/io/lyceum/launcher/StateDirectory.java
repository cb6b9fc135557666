package io.lyceum.launcher;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** Where a stack keeps what outlives the launcher: records of processes, secrets, logs, the backing services' data. */
record StateDirectory(Path path) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    Path services() {
        return path.resolve("services");
    }

    Path apps() {
        return path.resolve("apps");
    }

    Path log(String service) {
        return path.resolve("logs").resolve(service + ".log");
    }

    Path record(String service) {
        return path.resolve("run").resolve(service + ".properties");
    }

    /** Exists while the demo school is being loaded. */
    Path demoSchoolNote() {
        return path.resolve("demo-school.loading");
    }

    Path keys() {
        return path.resolve("keys").resolve("signing-keys.json");
    }

    /** The keys of encrypted columns. */
    Path dataKeys() {
        return path.resolve("keys").resolve("data-keys.json");
    }

    /** Where mail lands while no SMTP server is named. */
    Path mailbox() {
        return path.resolve("mail");
    }

    /** The pictures of people. */
    Path avatars() {
        return path.resolve("avatars");
    }

    /** What learners have uploaded. */
    Path submissionFiles() {
        return path.resolve("submission-files");
    }

    /** The processes spoken of in the directory, running or not, by name. */
    Map<String, ProcessRecord> records() {
        Map<String, ProcessRecord> records = new LinkedHashMap<>();
        for (String name : names(path.resolve("run"), ".properties")) {
            ProcessRecord.read(record(name)).ifPresent(record -> records.put(name, record));
        }
        return records;
    }

    /** The services that have written a log. */
    List<String> logs() {
        return names(path.resolve("logs"), ".log");
    }

    /** The secret of this name: 64 hexadecimal digits, made when it is first asked for. */
    synchronized String secret(String name) {
        Path file = path.resolve("secrets.properties");
        Properties properties = new Properties();
        try {
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
            }
            if (!properties.containsKey(name)) {
                byte[] bytes = new byte[SECRET_BYTES];
                RANDOM.nextBytes(bytes);
                properties.setProperty(name, HexFormat.of().formatHex(bytes));
                StringWriter text = new StringWriter();
                properties.store(text, null);
                PrivateFiles.write(file, text.toString());
            }
            return properties.getProperty(name);
        } catch (IOException failure) {
            throw new LauncherException("The secrets in " + file + " cannot be kept: " + failure.getMessage() + ".", failure);
        }
    }

    /** Deletes secrets, keys, mail, pictures, uploads and records; built programs and logs stay. */
    void wipe() {
        try {
            for (String each : List.of("secrets.properties", "keys", "mail", "avatars", "submission-files", "run", demoSchoolNote().getFileName().toString())) {
                PrivateFiles.delete(path.resolve(each));
            }
        } catch (IOException failure) {
            throw new LauncherException("The files in " + path + " could not be deleted; delete them by hand.", failure);
        }
    }

    /** Keeps other launchers away from this directory until it is closed; fails at once when one is at work. */
    FileChannel lock() {
        try {
            PrivateFiles.folder(path);
            FileChannel channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new LauncherException("Another launcher is at work in " + path + "; wait until it has finished.");
            }
            return channel;
        } catch (OverlappingFileLockException twice) {
            throw new LauncherException("Another stack is at work in " + path + "; close it first.", twice);
        } catch (IOException failure) {
            throw new LauncherException("The folder " + path + " cannot be used: " + failure.getMessage() + ".", failure);
        }
    }

    private static List<String> names(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(suffix))
                    .map(name -> name.substring(0, name.length() - suffix.length())).sorted().toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
