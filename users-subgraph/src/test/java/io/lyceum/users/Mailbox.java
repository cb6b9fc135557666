package io.lyceum.users;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;

/** What has arrived by mail. */
public class Mailbox {

    private static final Pattern CODE = Pattern.compile("(?m)^[A-Za-z0-9_-]{43}$");

    private final Path folder;

    Mailbox(@Value("${lyceum.mail.mailbox}") Path folder) {
        this.folder = folder;
    }

    /** Throws away what has come so far. */
    public void empty() {
        files().forEach(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /** The messages to an address so far, oldest first. */
    public List<String> to(String address) {
        return files().stream().sorted().map(Mailbox::read).filter(text -> text.startsWith("To: " + address + "\n")).toList();
    }

    /** The messages to an address, once there are so many. */
    public List<String> to(String address, int count) {
        await().until(() -> to(address).size() >= count);
        return to(address);
    }

    /** The code in the newest message to an address, once there are so many. */
    public String code(String address, int count) {
        return CODE.matcher(to(address, count).getLast()).results().map(MatchResult::group).findFirst().orElseThrow();
    }

    /** The code in the newest message to an address with a subject, once there is one. */
    public String code(String address, String subject) {
        await().until(() -> to(address).stream().anyMatch(text -> text.contains(subject)));
        String newest = to(address).stream().filter(text -> text.contains(subject)).reduce((first, last) -> last).orElseThrow();
        return CODE.matcher(newest).results().map(MatchResult::group).findFirst().orElseThrow();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt")).toList();
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
