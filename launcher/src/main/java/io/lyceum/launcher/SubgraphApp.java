package io.lyceum.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A subgraph's runnable jar, unpacked once per build: that starts faster than the jar does, and a build under a running graph changes nothing it reads.
 *
 * @param fingerprint the same for the same content, whenever it was built
 * @param folder where it is unpacked
 */
record SubgraphApp(String name, String fingerprint, Path folder, Path jar) {

    private static final int SHORT = 12;

    /** Unpacks the newest build of a subgraph below {@code apps}, unless that was done before. */
    static SubgraphApp prepare(Path root, String name, Path apps, Path log) {
        Path built = builtJar(root, name);
        try {
            String fingerprint = fingerprint(built);
            Path folder = apps.resolve(name + "-" + fingerprint.substring(0, SHORT));
            if (Files.notExists(folder)) {
                Path fresh = apps.resolve(folder.getFileName() + ".new");
                PrivateFiles.delete(fresh);
                PrivateFiles.folder(apps);
                Commands.run(List.of(Commands.java(), "-Djarmode=tools", "-jar", built.toString(), "extract", "--destination", fresh.toString()), log);
                Files.move(fresh, folder);
            }
            return new SubgraphApp(name, fingerprint, folder, folder.resolve(built.getFileName()));
        } catch (IOException failure) {
            throw new LauncherException("The jar " + built + " could not be unpacked into " + apps + ": " + failure.getMessage() + ".", failure);
        }
    }

    /** The training of an earlier start; it may be missing. */
    Path cache() {
        return folder.resolve("app.aot");
    }

    /** Whether a training was tried on this build, with whatever result. */
    boolean isTrained() {
        return Files.exists(cache()) || Files.exists(untrainable());
    }

    Path untrainable() {
        return folder.resolve("app.aot.failed");
    }

    /** Deletes the builds of this subgraph that came before. */
    void deleteOlder() throws IOException {
        try (Stream<Path> siblings = Files.list(folder.getParent())) {
            for (Path sibling : siblings.filter(path -> path.getFileName().toString().startsWith(name + "-") && !path.equals(folder)).toList()) {
                PrivateFiles.delete(sibling);
            }
        }
    }

    /** A digest of the names and checksums in the jar's directory, which is much quicker than one of its bytes. */
    static String fingerprint(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).forEach(entry -> {
                digest.update(entry.getName().getBytes(StandardCharsets.UTF_8));
                digest.update(ByteBuffer.allocate(Long.BYTES).putLong(entry.getCrc()).flip());
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path builtJar(Path root, String name) {
        Path target = root.resolve(name + "-subgraph").resolve("target");
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                List<Path> jars = files.filter(file -> file.getFileName().toString().endsWith("-app.jar")).toList();
                if (jars.size() == 1) {
                    return jars.getFirst();
                }
            } catch (IOException failure) {
                throw new LauncherException("The folder " + target + " cannot be read: " + failure.getMessage() + ".", failure);
            }
        }
        throw new LauncherException("The runnable jar of " + name + " is not in " + target + "; build it by ./lyceum up or mvn package.");
    }
}
