package io.lyceum.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.demo.person.Person;
import io.lyceum.starter.id.TypeId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the databases hold in the end, against what learners were told.
 *
 * @param learners all who learned meanwhile
 */
record Aftermath(List<Person> learners, Ledger ledger) {

    /** Where a projection differs from its source; each query counts the differences. */
    private static final Map<String, String> PROJECTIONS = Map.of(
            "enrollments in assessments",
            """
            SELECT COUNT(*) FROM lyceum_enrollments.enrollments source LEFT JOIN lyceum_assessments.enrollments projection USING (id)
            WHERE projection.id IS NULL OR projection.status <> source.status OR projection.user_id <> source.user_id
            """,
            "enrollments in courses",
            """
            SELECT COUNT(*) FROM lyceum_enrollments.enrollments source LEFT JOIN lyceum_courses.enrollments projection USING (id)
            WHERE projection.id IS NULL OR projection.status <> source.status OR projection.user_id <> source.user_id
            """,
            "final grades in enrollments",
            """
            SELECT COUNT(*) FROM lyceum_assessments.final_grades source LEFT JOIN lyceum_enrollments.final_grades projection USING (enrollment_id)
            WHERE source.version > 0 AND source.percentage IS NOT NULL
              AND (projection.enrollment_id IS NULL OR projection.percentage <> source.percentage)
            """,
            "quiz results in enrollments",
            """
            SELECT COUNT(*) FROM lyceum_assessments.quiz_standings source
            LEFT JOIN lyceum_enrollments.quiz_results projection USING (enrollment_id, quiz_id)
            WHERE source.version > 0 AND (projection.enrollment_id IS NULL OR NOT projection.percentage <=> source.percentage
              OR projection.is_passed <> source.is_passed OR projection.is_out_of_attempts <> source.is_out_of_attempts)
            """);

    void assertProjected() {
        PROJECTIONS.forEach((name, differences) -> assertThat(FaultyGraph.count(differences)).as(name).isZero());
    }

    void assertEnrolledOnce() {
        assertThat(ledger.enrollments).isNotEmpty();
        String acknowledged = keys(ledger.enrollments.values());
        assertThat(FaultyGraph.count("SELECT COUNT(*) FROM lyceum_enrollments.enrollments WHERE id IN (%s)".formatted(acknowledged)))
                .as("acknowledged enrollments").isEqualTo(ledger.enrollments.size());
        assertThat(FaultyGraph.count("SELECT COUNT(*) FROM lyceum_enrollments.enrollments WHERE user_id IN (%s) AND enrolled_at > '%s' AND id NOT IN (%s)"
                .formatted(users(), FaultyGraph.SCHOOL.today().toString().substring(0, 10) + " 12:00", acknowledged)))
                .as("enrollments that nobody was told of, though every request was answered in the end").isZero();
        assertThat(FaultyGraph.count("""
                SELECT COUNT(*) FROM (SELECT 1 FROM lyceum_enrollments.outbox WHERE topic = 'enrollment.created' AND aggregate_id IN (%s)
                  GROUP BY aggregate_id HAVING COUNT(*) > 1) twice
                """.formatted(acknowledged))).as("enrollments told twice as new").isZero();
        assertThat(FaultyGraph.count("SELECT COUNT(DISTINCT aggregate_id) FROM lyceum_enrollments.outbox WHERE topic = 'enrollment.created' AND aggregate_id IN (%s)"
                .formatted(acknowledged))).as("enrollments told as new").isEqualTo(ledger.enrollments.size());
    }

    void assertProgress() {
        ledger.progress.forEach((what, percentage) -> {
            String[] ids = what.split(" ");
            assertThat(FaultyGraph.count("SELECT MAX(percentage) FROM lyceum_enrollments.lesson_progress WHERE enrollment_id = %s AND lesson_id = %s"
                    .formatted(key(ids[0]), key(ids[1])))).as(what).isGreaterThanOrEqualTo(percentage);
        });
    }

    void assertAttempted() {
        assertThat(ledger.attempts.values()).as("each start has an attempt of its own").doesNotHaveDuplicates();
        assertThat(FaultyGraph.count("SELECT COUNT(*) FROM lyceum_assessments.quiz_attempts WHERE user_id IN (%s) AND created_at > '%s'"
                .formatted(users(), FaultyGraph.SCHOOL.today().toString().substring(0, 10) + " 12:00")))
                .as("attempts").isEqualTo(ledger.attempts.size());
        if (!ledger.submitted.isEmpty()) {
            assertThat(FaultyGraph.count("SELECT COUNT(*) FROM lyceum_assessments.quiz_attempts WHERE id IN (%s) AND status IN ('SUBMITTED', 'GRADED')"
                    .formatted(keys(ledger.submitted)))).as("attempts handed in").isEqualTo(ledger.submitted.size());
        }
    }

    /** The certificate follows on the last lesson, once a final grade is known if there is one. */
    void assertCompletedOnce() {
        assertThat(ledger.finished).isNotEmpty();
        String finished = keys(ledger.finished);
        assertThat(FaultyGraph.count("SELECT COUNT(*) FROM lyceum_enrollments.enrollments WHERE id IN (%s) AND status = 'COMPLETED'".formatted(finished)))
                .as("completed enrollments").isEqualTo(ledger.finished.size());
        assertThat(FaultyGraph.count("""
                SELECT COUNT(*) FROM lyceum_enrollments.enrollments enrollment
                WHERE id IN (%s) AND outcome IN ('PASSED', 'DISTINCTION')
                  AND (SELECT COUNT(*) FROM lyceum_enrollments.certificates WHERE enrollment_id = enrollment.id)
                    <> (SELECT has_certificate FROM lyceum_enrollments.course_snapshots WHERE course_id = enrollment.course_id)
                """.formatted(finished))).as("completed enrollments with too few or too many certificates").isZero();
        assertThat(FaultyGraph.count("""
                SELECT COUNT(*) FROM (SELECT 1 FROM lyceum_enrollments.outbox WHERE topic = 'enrollment.completed' AND aggregate_id IN (%s)
                  GROUP BY aggregate_id HAVING COUNT(*) > 1) twice
                """.formatted(finished))).as("completions told twice").isZero();
    }

    private String users() {
        return learners.stream().map(person -> "UUID_TO_BIN('%s')".formatted(person.id())).collect(Collectors.joining(", "));
    }

    private static String keys(Collection<String> ids) {
        return ids.stream().map(Aftermath::key).collect(Collectors.joining(", "));
    }

    private static String key(String id) {
        return "UUID_TO_BIN('%s')".formatted(TypeId.parse(id).uuid());
    }
}
