package io.lyceum.benchmarks.clone;

import io.lyceum.benchmarks.BenchmarkException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of one schema, written to files and loaded from them into empty tables made by the same statements. */
final class TableCopy {

    private static final Set<String> BINARY = Set.of("binary", "varbinary", "blob", "mediumblob", "longblob");

    private final Connection connection;
    private final String from;
    private final String to;
    private final Path files;
    private final List<String> tables;

    /** @param connection of the administrator */
    TableCopy(Connection connection, String from, String to, Path files) throws SQLException {
        this.connection = connection;
        this.from = from;
        this.to = to;
        this.files = files;
        this.tables = parentsFirst();
    }

    /** Deletes all rows. */
    void truncate() throws SQLException {
        run("SET foreign_key_checks = 0");
        for (String table : tables) {
            run("TRUNCATE TABLE %s.%s".formatted(from, table));
        }
        run("SET foreign_key_checks = 1");
    }

    /** Writes all rows to files. @return how many there are */
    long dump() throws SQLException, IOException {
        Files.createDirectories(files);
        long rows = 0;
        for (String table : tables) {
            String columns = columns(table).entrySet().stream()
                    .map(column -> BINARY.contains(column.getValue()) ? "HEX(`%s`)".formatted(column.getKey()) : "`%s`".formatted(column.getKey()))
                    .collect(Collectors.joining(", "));
            try (Statement statement = connection.createStatement(); BufferedWriter writer = Files.newBufferedWriter(file(table))) {
                statement.setFetchSize(Integer.MIN_VALUE);
                try (ResultSet row = statement.executeQuery("SELECT %s FROM %s.%s".formatted(columns, from, table))) {
                    for (int width = row.getMetaData().getColumnCount(); row.next(); rows++) {
                        writer.write(line(row, width));
                    }
                }
            }
        }
        return rows;
    }

    /** Makes the empty tables. */
    void prepare() throws SQLException {
        run("DROP DATABASE IF EXISTS " + to);
        run("CREATE DATABASE %s CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci".formatted(to));
        for (String table : tables) {
            String definition = rows("SHOW CREATE TABLE %s.%s".formatted(from, table)).getFirst().get(1);
            run("USE " + to);
            run(definition);
        }
    }

    /** Loads the files, parents first, with all constraints checked. */
    void load() throws SQLException {
        for (String table : tables) {
            Map<String, String> columns = columns(table);
            String targets = columns.entrySet().stream()
                    .map(column -> BINARY.contains(column.getValue()) ? "@" + column.getKey() : "`%s`".formatted(column.getKey()))
                    .collect(Collectors.joining(", "));
            String settings = columns.entrySet().stream().filter(column -> BINARY.contains(column.getValue()))
                    .map(column -> "`%1$s` = UNHEX(@%1$s)".formatted(column.getKey())).collect(Collectors.joining(", "));
            run("LOAD DATA LOCAL INFILE '%s' INTO TABLE %s.%s CHARACTER SET utf8mb4 (%s)%s".formatted(
                    file(table), to, table, targets, settings.isEmpty() ? "" : " SET " + settings));
        }
    }

    /** @throws BenchmarkException if the loaded tables do not hold what was dumped */
    void requireSame() throws SQLException {
        for (String table : tables) {
            List<List<String>> sums = rows("CHECKSUM TABLE %1$s.%3$s, %2$s.%3$s".formatted(from, to, table));
            List<List<String>> counts = rows("SELECT (SELECT COUNT(*) FROM %1$s.%3$s), (SELECT COUNT(*) FROM %2$s.%3$s)".formatted(from, to, table));
            boolean isSame = sums.get(0).get(1).equals(sums.get(1).get(1)) && counts.getFirst().get(0).equals(counts.getFirst().get(1));
            if (!isSame) {
                throw new BenchmarkException("LOAD DATA made something else of %s: %s rows and %s.".formatted(table, counts, sums));
            }
        }
    }

    void drop() throws SQLException {
        run("DROP DATABASE IF EXISTS " + to);
    }

    private List<String> parentsFirst() throws SQLException {
        Map<String, List<String>> parents = new HashMap<>();
        rows("SELECT table_name, referenced_table_name FROM information_schema.key_column_usage WHERE table_schema = '%s'".formatted(from)
                        + " AND referenced_table_name IS NOT NULL AND referenced_table_name <> table_name")
                .forEach(row -> parents.computeIfAbsent(row.get(0), _ -> new ArrayList<>()).add(row.get(1)));
        List<String> waiting = new ArrayList<>(rows("SELECT table_name FROM information_schema.tables WHERE table_schema = '%s'".formatted(from)
                        + " AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history' ORDER BY table_name")
                .stream().map(List::getFirst).toList());
        List<String> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Collection<String> next = waiting.stream().filter(table -> ordered.containsAll(parents.getOrDefault(table, List.of()))).toList();
            if (next.isEmpty()) {
                throw new BenchmarkException("The tables " + waiting + " refer to each other in a circle.");
            }
            ordered.addAll(next);
            waiting.removeAll(next);
        }
        return ordered;
    }

    /** The columns that hold something of their own, with their types. */
    private Map<String, String> columns(String table) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        rows("SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = '%s' AND table_name = '%s'".formatted(from, table)
                + " AND generation_expression = '' ORDER BY ordinal_position").forEach(row -> columns.put(row.get(0), row.get(1)));
        return columns;
    }

    private Path file(String table) {
        return files.resolve(table + ".tsv");
    }

    private static String line(ResultSet row, int width) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int column = 1; column <= width; column++) {
            String value = row.getString(column);
            line.append(value == null ? "\\N" : value.replace("\\", "\\\\").replace("\t", "\\\t").replace("\n", "\\\n"));
            line.append(column == width ? '\n' : '\t');
        }
        return line.toString();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<List<String>> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(row.getString(column));
                }
                rows.add(values);
            }
            return rows;
        }
    }
}
