package io.lyceum.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Why a figure is what it is, by scenario; written by people, kept beside the code that measures. */
final class Notes {

    private final Properties sentences = new Properties();

    Notes() {
        try (InputStream stream = Notes.class.getResourceAsStream("/notes.properties")) {
            if (stream != null) {
                sentences.load(stream);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What there is to say about a scenario; empty if nothing. */
    String about(String scenario) {
        return sentences.getProperty(scenario, "");
    }
}
