package io.lyceum.acceptance;

import io.lyceum.demo.DemoIds;
import io.lyceum.demo.enrollment.Certificate;
import io.lyceum.demo.enrollment.RevocationReason;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The read operations that clients depend on, as they are asked of the demo school.
 *
 * @param name of the case, and of its expectation
 * @param document of {@code operations}
 */
record DemoOperations(String name, String document, Map<String, Object> variables) {

    private static final String PYTHON = "python-from-the-first-line";
    private static final String MACHINE_LEARNING = "practical-machine-learning";

    static List<DemoOperations> all() {
        return List.of(
                of("dashboard", Map.of("first", 2)),
                of("catalogue", Map.of("first", 3)),
                of("catalogue", "catalogue-search", Map.of("search", "statistics", "first", 2, "orderBy", Map.of("field", "RELEVANCE", "direction", "DESC"))),
                of("catalogue", "catalogue-filtered", Map.of("first", 4,
                        "filter", Map.of("isFree", false, "level", List.of("BEGINNER"), "minRating", "4.0", "tags", List.of("languages")),
                        "orderBy", Map.of("field", "RATING", "direction", "DESC"))),
                of("catalogue", "catalogue-drafts", Map.of("filter", Map.of("status", List.of("DRAFT")), "first", 5)),
                of("course-page", Map.of("slug", PYTHON)),
                of("course-page", "course-page-draft", Map.of("slug", "data-pipelines-that-last")),
                of("roster", Map.of("courseId", DemoGraph.course(PYTHON), "first", 8)),
                of("gradebook", Map.of("courseId", DemoGraph.course(MACHINE_LEARNING), "first", 4)),
                of("verify-certificate", Map.of("code", lenas().verificationCode())),
                of("verify-certificate", "verify-certificate-revoked", Map.of("code", revoked(RevocationReason.ACADEMIC_MISCONDUCT).verificationCode())),
                of("verify-certificate", "verify-certificate-replaced", Map.of("code", revoked(RevocationReason.REISSUED).verificationCode())),
                of("verify-certificate", "verify-certificate-unknown", Map.of("code", "0".repeat(32))),
                of("nodes", Map.of("ids", nodes())),
                of("totals", Map.of()));
    }

    /** Those that have pages, with the role that sees most. */
    static List<DemoOperations> pages() {
        return List.of(
                of("dashboard", Map.of()),
                of("catalogue", Map.of()),
                of("roster", Map.of("courseId", DemoGraph.course("web-pages-that-last"))),
                of("gradebook", Map.of("courseId", DemoGraph.course("web-pages-that-last"))));
    }

    @Override
    public String toString() {
        return name;
    }

    private static DemoOperations of(String document, Map<String, Object> variables) {
        return of(document, document, variables);
    }

    private static DemoOperations of(String document, String name, Map<String, Object> variables) {
        return new DemoOperations(name, RouterClient.operation(document), variables);
    }

    private static List<String> nodes() {
        UUID learner = DemoIds.of("user", "learner");
        UUID attempt = DemoGraph.SCHOOL.quizAttempts().stream()
                .filter(each -> each.userId().equals(learner))
                .findFirst()
                .orElseThrow()
                .id();
        return List.of(
                DemoGraph.course(PYTHON),
                DemoGraph.course("data-pipelines-that-last"),
                DemoGraph.user("learner"),
                DemoGraph.id("certificate", lenas().id()),
                DemoGraph.id("quiz_attempt", attempt),
                DemoGraph.id("course", new UUID(0, 0)));
    }

    private static Certificate lenas() {
        UUID learner = DemoIds.of("user", "learner");
        return DemoGraph.SCHOOL.certificates().stream().filter(each -> each.userId().equals(learner)).findFirst().orElseThrow();
    }

    private static Certificate revoked(RevocationReason reason) {
        return DemoGraph.SCHOOL.certificates().stream()
                .filter(each -> each.revocation() != null && each.revocation().reason() == reason)
                .findFirst()
                .orElseThrow();
    }
}
