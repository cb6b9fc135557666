package io.lyceum.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets MySQL run queries and tell how it did, after it has looked at the tables afresh. */
final class PlanReader {

    private static final String EXPLAIN = "EXPLAIN FORMAT=JSON ";
    private static final String EXPLAIN_ANALYZE = "EXPLAIN ANALYZE FORMAT=JSON ";

    private final DataSource database;

    PlanReader(DataSource database) {
        this.database = database;
    }

    QueryPlans read(List<String> queries) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Set<String> tables = new TreeSet<>();
            for (String query : queries) {
                PlanStep.of(plan(statement, EXPLAIN, query)).tables().forEach(tables::add);
            }
            Map<String, Long> rows = new TreeMap<>();
            for (String table : tables) {
                // Without it the estimates, and with them the plan, would depend on when InnoDB last looked.
                statement.execute("ANALYZE TABLE `%s`".formatted(table));
                rows.put(table, count(statement, table));
            }
            List<QueryPlan> plans = new ArrayList<>();
            for (String query : queries) {
                plans.add(new QueryPlan(query, PlanStep.of(plan(statement, EXPLAIN_ANALYZE, query))));
            }
            return new QueryPlans(plans, rows);
        } catch (SQLException refused) {
            throw new IllegalStateException("MySQL does not explain a query: " + refused.getMessage(), refused);
        }
    }

    private static JsonNode plan(Statement statement, String explain, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(explain + query)) {
            result.next();
            JsonNode explained = JsonMapper.shared().readTree(result.getString(1));
            if (!explained.has("query_plan")) {
                throw new SQLException("Plans are read in the second version of MySQL's format; SET explain_json_format_version = 2.");
            }
            return explained.get("query_plan");
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM `%s`".formatted(table))) {
            result.next();
            return result.getLong(1);
        }
    }
}
