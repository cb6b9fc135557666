package io.lyceum.oulad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.LinkedHashMap;

/** Writes a tiny dataset: each file's header and the rows that a test gives. */
final class OuladFolder {

    private final Path path;
    private final Map<OuladFile, StringBuilder> texts = new LinkedHashMap<>();

    OuladFolder(Path path) {
        this.path = path;
        for (OuladFile file : OuladFile.values()) {
            texts.put(file, new StringBuilder(String.join(",", file.columns())).append('\n'));
        }
    }

    OuladFolder with(OuladFile file, String... rows) {
        for (String row : rows) {
            texts.get(file).append(row).append('\n');
        }
        return this;
    }

    Path write() throws IOException {
        for (Map.Entry<OuladFile, StringBuilder> text : texts.entrySet()) {
            Files.writeString(path.resolve(text.getKey().fileName()), text.getValue());
        }
        return path;
    }
}
