package io.lyceum.benchmarks;

import io.lyceum.benchmarks.measure.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The file of results: a section for each scenario with the machine and the time it was measured on. A run replaces the sections of the
 * scenarios it has measured and leaves the others.
 */
final class Results {

    private static final String HEADING = "## ";
    private static final String TITLE = """
            # Results

            Written by `./lyceum bench`; README.md says how to read it. Each section was measured in one run, on the machine it names.
            """;

    private final Path file;
    private final Notes notes = new Notes();

    Results(Path file) {
        this.file = file;
    }

    void write(Machine machine, boolean isQuick, Map<String, List<Finding>> found) {
        Map<String, String> sections = sections();
        found.forEach((scenario, findings) -> sections.put(scenario, section(scenario, machine, isQuick, findings)));
        String text = TITLE + sections.entrySet().stream()
                .map(section -> "\n" + HEADING + section.getKey() + "\n\n" + section.getValue().strip() + "\n")
                .collect(Collectors.joining());
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String section(String scenario, Machine machine, boolean isQuick, List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        lines.add(machine + (isQuick ? " A quick run: rough figures." : ""));
        lines.add("");
        lines.add("| | measure | graph | rival | ratio (spread) | target | |");
        lines.add("|---|---|---:|---:|---:|---:|---|");
        findings.forEach(finding -> lines.add("| %s | %s | %s | %s | %s | %s | %s |".formatted(
                finding.scenario(), finding.measure(), finding.subject(), finding.rival(), finding.ratio(), finding.target(), finding.verdict())));
        String note = notes.about(scenario);
        if (!note.isEmpty()) {
            lines.add("");
            lines.add(note);
        }
        return String.join("\n", lines);
    }

    private Map<String, String> sections() {
        Map<String, String> sections = new TreeMap<>();
        if (Files.notExists(file)) {
            return sections;
        }
        try {
            String[] parts = Files.readString(file).split("(?m)^" + HEADING);
            for (int i = 1; i < parts.length; i++) {
                int end = parts[i].indexOf('\n');
                sections.put(parts[i].substring(0, end).strip(), parts[i].substring(end + 1));
            }
            return sections;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
