package io.lyceum.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The school's texts, which lie beside the classes. */
final class Texts {

    private Texts() {}

    /** The lines of a file that are not empty. */
    static List<String> lines(String resource) {
        try (InputStream bytes = Objects.requireNonNull(Texts.class.getResourceAsStream(resource), resource);
                BufferedReader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return text.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A number with zeros before it. */
    static String padded(int number, int digits) {
        String plain = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - plain.length())) + plain;
    }

    /** The parts of a line, which stand between bars. */
    static List<String> parts(String line) {
        return List.of(line.split(" \\| "));
    }

    /** The rows of a file whose lines consist of parts. */
    static List<List<String>> rows(String resource) {
        return lines(resource).stream().map(Texts::parts).toList();
    }
}
