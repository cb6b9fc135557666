package io.lyceum.bulk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** All that some tables hold, to tell whether anything changed. */
public final class TableContents {

    private TableContents() {}

    /** Each table's rows as text, in an order that depends on nothing but them. */
    public static Map<String, List<String>> of(DataSource dataSource, String... tables) throws SQLException {
        Map<String, List<String>> contents = new LinkedHashMap<>();
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            for (String table : tables) {
                try (ResultSet found = statement.executeQuery("SELECT * FROM " + table)) {
                    contents.put(table, rows(found));
                }
            }
        }
        return contents;
    }

    private static List<String> rows(ResultSet found) throws SQLException {
        List<String> rows = new ArrayList<>();
        while (found.next()) {
            List<String> fields = new ArrayList<>();
            for (int place = 1; place <= found.getMetaData().getColumnCount(); place++) {
                Object value = found.getObject(place);
                fields.add(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value));
            }
            rows.add(String.join("|", fields));
        }
        Collections.sort(rows);
        return rows;
    }
}
