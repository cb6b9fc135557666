package io.lyceum.benchmarks.enroll;

import java.sql.SQLException;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RivalController {

    private final PlainEnrollments enrollments;

    RivalController(PlainEnrollments enrollments) {
        this.enrollments = enrollments;
    }

    /** Who wants to enroll where. */
    record Wanted(UUID learner, UUID course, String idempotencyKey) {}

    @PostMapping("/enroll")
    PlainEnrollments.Answer enroll(@RequestBody Wanted wanted) throws SQLException {
        return enrollments.enroll(wanted);
    }
}
