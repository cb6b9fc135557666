package io.lyceum.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Unpacks packages of Debian unstable, with all they depend on, into a folder: by apt with a root of its own, so that neither root rights nor a change
 * to the machine are needed. They come from the mirror which the machine's own apt uses, and apt checks their signatures.
 */
final class DebianPackages {

    private static final Path KEYRING = Path.of("/usr/share/keyrings/debian-archive-keyring.gpg");
    private static final String REMEDY = "; name a running one by %s, or install a container engine.";
    private static final List<String> NEEDLESS = List.of("adduser_", "passwd_", "perl", "libperl", "debconf_", "login.defs_", "libc-gconv");

    private final Consumer<String> progress;

    DebianPackages(Consumer<String> progress) {
        this.progress = progress;
    }

    /** Where apt gets Debian from on this machine: {@code http://mirror/debian/}. */
    private String mirror(String remedy) {
        List<String> mirrors = new ArrayList<>();
        List<String> all = new ArrayList<>();
        try {
            Command.run(List.of("apt-get", "indextargets", "--format", "$(ORIGIN)|$(LABEL)|$(REPO_URI)", "Created-By: Packages"), line -> {
                String[] parts = line.split("\\|");
                if (parts.length == 3) {
                    all.add(parts[2]);
                    if (parts[0].equals("Debian") && parts[1].equals("Debian")) {
                        mirrors.add(parts[2]);
                    }
                }
            });
        } catch (IOException absent) {
            throw new ServiceException("This machine has no working apt to fetch a native server with" + remedy, absent);
        }
        // Before the machine's first "apt-get update" origins are unknown, but addresses are not.
        return Stream.concat(mirrors.stream(), all.stream().filter(uri -> uri.endsWith("/debian/"))).findFirst()
                .orElseThrow(() -> new ServiceException("The apt of this machine knows no Debian mirror to fetch a native server from" + remedy));
    }

    /**
     * Fills the folder with the packages' files.
     *
     * @param title what is told to the user
     * @param variable the environment variable that would name a running server
     */
    void unpack(String title, String variable, List<String> packages, Path folder) throws IOException {
        String remedy = REMEDY.formatted(variable);
        if (Files.notExists(KEYRING)) {
            throw new ServiceException("This machine has no " + KEYRING + " to check a native server's packages with" + remedy);
        }
        Path work = Folders.createPrivate(folder.resolve(".apt"));
        Files.createDirectories(work.resolve("state/lists/partial"));
        Files.createDirectories(work.resolve("cache/archives/partial"));
        Files.writeString(work.resolve("status"), "");
        Files.writeString(work.resolve("sources.list"), "deb [signed-by=" + KEYRING + "] " + mirror(remedy) + " unstable main\n");
        try {
            Command.run(apt(work, "update"), line -> { });
            List<String> install = apt(work, "install", "--yes", "--download-only", "--no-install-recommends");
            install.addAll(packages);
            Command.run(install, line -> report(title, packages, line));
        } catch (IOException failure) {
            throw new ServiceException("The packages of " + title + " could not be fetched from the machine's Debian mirror; try again when it answers, or"
                    + remedy.substring(1), failure);
        }
        progress.accept("Unpacking " + title);
        try (Stream<Path> archives = Files.list(work.resolve("cache/archives"))) {
            for (Path archive : archives.filter(DebianPackages::isNeeded).sorted().toList()) {
                Command.run(List.of("dpkg", "-x", archive.toString(), folder.toString()), line -> { });
            }
        }
        Folders.delete(work);
        Folders.delete(folder.resolve("usr/share/doc"));
        Folders.delete(folder.resolve("usr/share/man"));
    }

    private static boolean isNeeded(Path archive) {
        String name = archive.getFileName().toString();
        return name.endsWith(".deb") && NEEDLESS.stream().noneMatch(name::startsWith);
    }

    /** Says the whole size and each named package: {@code Get:81 http://... unstable/main amd64 mysql-server-core amd64 9.7.4-2 [26.1 MB]}. */
    private void report(String title, List<String> packages, String line) {
        if (line.startsWith("Need to get ")) {
            progress.accept("Downloading " + title + " (" + line.substring("Need to get ".length()).replaceFirst("( of archives)?\\.?$", "") + ")");
            return;
        }
        String[] words = line.split(" ");
        if (words.length > 6 && words[0].startsWith("Get:") && packages.contains(words[4])) {
            progress.accept("Downloading " + words[4] + " " + words[6]);
        }
    }

    private static List<String> apt(Path work, String... arguments) {
        List<String> command = new ArrayList<>(List.of("apt-get", "--quiet",
                "-o", "Dir::State=" + work.resolve("state"),
                "-o", "Dir::State::status=" + work.resolve("status"),
                "-o", "Dir::Cache=" + work.resolve("cache"),
                "-o", "Dir::Etc::sourcelist=" + work.resolve("sources.list"),
                "-o", "Dir::Etc::sourceparts=/dev/null",
                "-o", "Acquire::Check-Valid-Until=false",
                "-o", "Acquire::Languages=none",
                "-o", "Acquire::Retries=3",
                // The folder is private, so apt's own download user could not write to it.
                "-o", "APT::Sandbox::User=" + System.getProperty("user.name")));
        command.addAll(List.of(arguments));
        return command;
    }
}
