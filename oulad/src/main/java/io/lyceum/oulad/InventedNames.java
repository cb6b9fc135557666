package io.lyceum.oulad;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Names for people whom the dataset numbers only. A number always gives the same name; two people may share one, as in life. */
public final class InventedNames {

    private static final List<String> FIRST = lines("first-names.txt");
    private static final List<String> LAST = lines("last-names.txt");

    private InventedNames() {}

    /** The name of a learner. */
    public static String learner(int student) {
        return name(mix(student));
    }

    /** The name of a module's lead instructor. */
    public static String instructor(String module) {
        return "Dr " + name(mix(~(long) module.hashCode()));
    }

    private static String name(long seed) {
        return pick(FIRST, seed) + " " + pick(LAST, mix(seed));
    }

    private static String pick(List<String> names, long seed) {
        return names.get((int) Long.remainderUnsigned(seed, names.size()));
    }

    /** SplitMix64's finalizer: neighbouring numbers get unrelated names. */
    private static long mix(long seed) {
        long mixed = seed + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    private static List<String> lines(String resource) {
        try (InputStream bytes = Objects.requireNonNull(InventedNames.class.getResourceAsStream(resource), resource);
                BufferedReader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return text.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
