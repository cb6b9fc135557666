package io.lyceum.benchmarks.enroll;

import static io.lyceum.benchmarks.measure.Rows.key;

import io.lyceum.benchmarks.measure.Json;
import io.lyceum.benchmarks.measure.Target;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.request.RouterSignature;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Many who want the few seats of one course, all at once. */
final class SeatContest {

    static final int RIVALS = 500;

    private static final String DOCUMENT = "mutation ($input: EnrollInCourseInput!) { enrollInCourse(input: $input) { errors { code } } }";

    private SeatContest() {}

    /** Lets them ask, and returns when all are answered. */
    static void hold(int port, RouterSignature signature, LearnerTokens tokens) {
        CountDownLatch start = new CountDownLatch(RIVALS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < RIVALS; i++) {
                Target rival = rival(port, signature, tokens.of(key("rival for a seat", i)));
                threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return rival.ask();
                });
            }
        }
    }

    private static Target rival(int port, RouterSignature signature, String token) {
        UUID key = UUID.randomUUID();
        byte[] body = Json.query(DOCUMENT, Map.of("input", Map.of(
                "courseId", TypeId.encode("course", CourseFixture.CONTESTED), "idempotencyKey", key.toString())));
        return new Target("rival for a seat", port, "/graphql", body, () -> Map.of(
                "Authorization", "Bearer " + token,
                RouterSignature.HEADER, signature.sign("", "POST", "/graphql", body)), List.of());
    }
}
