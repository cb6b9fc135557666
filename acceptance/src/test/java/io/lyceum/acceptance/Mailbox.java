package io.lyceum.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The mail that a graph has sent, as {@code ./lyceum mail} lists it.
 *
 * @param folder a file a message
 */
public record Mailbox(Path folder) {

    private static final Pattern CODE = Pattern.compile("(?m)^[A-Za-z0-9_-]{43}$");

    /** The code in the newest message to an address, once there is one. */
    public String code(String address) {
        await().until(() -> !to(address).isEmpty());
        return CODE.matcher(to(address).getLast()).results().map(MatchResult::group).findFirst().orElseThrow();
    }

    private List<String> to(String address) {
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.of()) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().map(Mailbox::read)
                    .filter(text -> text.startsWith("To: " + address + System.lineSeparator())).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
