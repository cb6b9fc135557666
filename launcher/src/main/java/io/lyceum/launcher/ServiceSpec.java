package io.lyceum.launcher;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a part of the graph is run.
 *
 * @param command the program and its arguments
 * @param build what tells one build of the program from another
 * @param cache the file of a training that makes starts faster; null where there is no such thing
 * @param directory where it runs
 * @param readiness the path that answers 200 once it is ready
 */
record ServiceSpec(String name, int port, List<String> command, String build, @Nullable Path cache, Map<String, String> environment, Path directory,
        String readiness) {

    /** The command, taking up the training if there is one and it is wanted. */
    List<String> command(boolean withCache) {
        if (!withCache || cache == null || Files.notExists(cache)) {
            return command;
        }
        List<String> trained = new ArrayList<>(command);
        trained.add(1, "-XX:AOTCache=" + cache);
        return trained;
    }

    /** The same with further variables. */
    ServiceSpec with(Map<String, String> variables) {
        Map<String, String> all = new TreeMap<>(environment);
        all.putAll(variables);
        return new ServiceSpec(name, port, command, build, cache, all, directory, readiness);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Changes when what runs must be started anew: another build, other variables, another command; not when only a training was added. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((build + command + new TreeMap<>(environment)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
