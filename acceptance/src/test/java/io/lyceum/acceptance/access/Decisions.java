package io.lyceum.acceptance.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A committed table of decisions: one line a field, one column a role. Lines that begin with {@code #} tell people how to read it and stay as
 * they are when the table is written anew.
 *
 * @param file where it is
 * @param lines what each role is told, by the field's coordinate, such as {@code Course.title}, in the order of {@code columns}
 */
record Decisions(Path file, List<String> columns, SortedMap<String, List<String>> lines) {

    private static final Path FOLDER = Path.of("src", "test", "resources", "access");

    /** Reads a table; a line of the wrong length is a mistake. */
    static Decisions read(String name, List<String> columns) {
        Path file = FOLDER.resolve(name);
        SortedMap<String, List<String>> lines = new TreeMap<>();
        for (String line : content(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = Arrays.asList(line.strip().split("\\s+"));
            if (cells.size() != columns.size() + 1) {
                throw new IllegalStateException("%s: the line of %s has %d decisions; write %d, for %s.".formatted(
                        file, cells.getFirst(), cells.size() - 1, columns.size(), String.join(", ", columns)));
            }
            lines.put(cells.getFirst(), cells.subList(1, cells.size()));
        }
        return new Decisions(file, columns, lines);
    }

    /** Writes these lines in the place of those there are, one below the other. */
    void write(SortedMap<String, List<String>> proposed) {
        List<String> text = new ArrayList<>(content(file).stream().takeWhile(line -> line.startsWith("#") && !line.startsWith("# field ")).toList());
        List<List<String>> rows = new ArrayList<>();
        rows.add(join("# field", columns));
        proposed.forEach((field, cells) -> rows.add(join(field, cells)));
        List<Integer> widths = IntStream.rangeClosed(0, columns.size())
                .mapToObj(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
                .toList();
        rows.forEach(row -> text.add(IntStream.range(0, row.size())
                .mapToObj(column -> ("%-" + widths.get(column) + "s").formatted(row.get(column)))
                .collect(Collectors.joining("  ")).stripTrailing()));
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file, String.join("\n", text) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is wrong with the table for these fields: one sentence each, none when every field has a line and every line a field. */
    List<String> gaps(List<String> fields) {
        List<String> gaps = new ArrayList<>();
        fields.stream().filter(field -> !lines.containsKey(field)).forEach(field -> gaps.add(
                "%s has no line for %s: say what each of %s is told of it; -Dlyceum.golden.write=true proposes one, read it before you commit it."
                        .formatted(file, field, String.join(", ", columns))));
        lines.keySet().stream().filter(field -> !fields.contains(field)).forEach(field -> gaps.add(
                "%s has a line for %s, which the schema does not have: remove it.".formatted(file, field)));
        return gaps;
    }

    /** Where what was told differs from what was decided: one sentence each. */
    List<String> departures(Map<String, List<String>> told) {
        List<String> departures = new ArrayList<>();
        told.forEach((field, cells) -> {
            List<String> decided = lines.getOrDefault(field, List.of());
            for (int column = 0; column < decided.size(); column++) {
                if (!decided.get(column).equals(cells.get(column))) {
                    departures.add("%s, %s: decided is %s, told is %s".formatted(field, columns.get(column), decided.get(column), cells.get(column)));
                }
            }
        });
        return departures;
    }

    private static List<String> join(String first, List<String> rest) {
        List<String> row = new ArrayList<>();
        row.add(first);
        row.addAll(rest);
        return row;
    }

    private static List<String> content(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
