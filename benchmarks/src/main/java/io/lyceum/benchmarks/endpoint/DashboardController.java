package io.lyceum.benchmarks.endpoint;

import java.sql.SQLException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DashboardController {

    private final Tokens tokens;
    private final DashboardService dashboards;

    DashboardController(Tokens tokens, DashboardService dashboards) {
        this.tokens = tokens;
        this.dashboards = dashboards;
    }

    /** How many enrollments are wanted. */
    record Wanted(int first) {}

    @PostMapping("/dashboard")
    Dashboard dashboard(@RequestHeader("Authorization") String authorization, @RequestBody Wanted wanted) throws SQLException {
        return dashboards.of(tokens.personOf(authorization), wanted.first());
    }
}
