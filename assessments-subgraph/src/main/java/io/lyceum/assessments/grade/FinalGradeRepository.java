package io.lyceum.assessments.grade;

import static io.lyceum.assessments.generated.tables.Tables.FINAL_GRADES;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.sql;
import static org.jooq.impl.DSL.val;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.starter.viewer.Viewer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Final grades, as far as a viewer may see them, and what keeps them. {@link FinalGrades} has the formula. */
@Repository
class FinalGradeRepository {

    // {0}: which enrollments; {1}: when work is due at the latest, to count as missing; {3}: what a quiz's attempts come to. The last table
    // has the work that counts, by enrollment.
    private static final String COUNTED = """
            WITH enrolled AS (
              SELECT enrollment_id, user_id, course_id FROM quiz_attempts WHERE {0}
              UNION
              SELECT enrollment_id, user_id, course_id FROM submissions WHERE {0}
              UNION
              SELECT enrollment_id, user_id, course_id FROM final_grades WHERE {0}
            ),
            work AS (
              SELECT id, course_id, weight, due_at FROM quizzes
              WHERE type IN ('GRADED', 'FINAL_EXAM') AND weight > 0 AND is_published
                AND course_id IN (SELECT course_id FROM enrolled)
              UNION ALL
              SELECT id, course_id, weight, due_at FROM assignments
              WHERE weight > 0 AND is_published
                AND course_id IN (SELECT course_id FROM enrolled)
            ),
            results AS (
              SELECT enrollment_id, quiz_id AS work_id,
                     {3} AS percentage,
                     MAX(status <> 'IN_PROGRESS') AS is_handed_in
              FROM (SELECT * FROM quiz_attempts WHERE {0}) AS quiz_attempts
              STRAIGHT_JOIN quizzes ON quizzes.id = quiz_attempts.quiz_id
              GROUP BY enrollment_id, quiz_id
              UNION ALL
              SELECT enrollment_id, assignment_id,
                     MAX(CASE WHEN released_at IS NOT NULL THEN percentage END),
                     TRUE
              FROM submissions LEFT JOIN grades ON grades.submission_id = submissions.id WHERE {0}
              GROUP BY enrollment_id, assignment_id
            ),
            counted AS (
              SELECT enrolled.*, work.weight, COALESCE(results.percentage, 0) AS percentage
              FROM enrolled
              JOIN work ON work.course_id = enrolled.course_id
              LEFT JOIN results ON results.enrollment_id = enrolled.enrollment_id AND results.work_id = work.id
              WHERE (results.percentage IS NOT NULL OR (NOT COALESCE(results.is_handed_in, FALSE) AND work.due_at <= {1}))
                AND NOT EXISTS (
                  SELECT 1 FROM excused_quizzes
                  WHERE excused_quizzes.enrollment_id = enrolled.enrollment_id AND excused_quizzes.quiz_id = work.id)
                AND NOT EXISTS (
                  SELECT 1 FROM excused_assignments
                  WHERE excused_assignments.enrollment_id = enrolled.enrollment_id AND excused_assignments.assignment_id = work.id)
            )
            """;

    // The cast gives the quotient so many digits that rounding it to two is the only rounding there is.
    private static final String UPSERT = """
            INSERT INTO final_grades (enrollment_id, user_id, course_id, percentage, updated_at)
            %s
            SELECT * FROM (
              SELECT enrollment_id, user_id, course_id,
                     ROUND(CAST(SUM(weight * percentage) AS DECIMAL(40, 16)) / SUM(weight), 2) AS new_percentage,
                     {2} AS computed_at
              FROM counted
              GROUP BY enrollment_id, user_id, course_id
            ) AS computed
            ON DUPLICATE KEY UPDATE percentage = computed.new_percentage, updated_at = computed.computed_at
            """.formatted(COUNTED);

    // Whatever the statement above did not write has nothing that counts; it holds the locks, so that nobody else wrote it meanwhile.
    private static final String REMOVE = "DELETE FROM final_grades WHERE {0} AND updated_at <> {1}";

    private final DSLContext database;
    private final Clock clock;

    FinalGradeRepository(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Map<UUID, BigDecimal> findByEnrollments(Set<UUID> enrollments, Viewer viewer) {
        return database.select(FINAL_GRADES.ENROLLMENT_ID, FINAL_GRADES.PERCENTAGE)
                .from(FINAL_GRADES)
                .where(
                        FINAL_GRADES.ENROLLMENT_ID.in(enrollments),
                        CourseAccess.seesWork(viewer, FINAL_GRADES.USER_ID, FINAL_GRADES.COURSE_ID))
                .fetchMap(FINAL_GRADES.ENROLLMENT_ID, FINAL_GRADES.PERCENTAGE);
    }

    /** One course after the other: what all of them have together does not fit into MySQL's memory for intermediate results. */
    void recomputeCourses(Collection<UUID> courses, Instant now) {
        courses.forEach(course -> recompute(in(FINAL_GRADES.COURSE_ID, List.of(course)), now));
    }

    void recomputeEnrollments(Collection<UUID> enrollments, Instant now) {
        recompute(in(FINAL_GRADES.ENROLLMENT_ID, enrollments), now);
    }

    private void recompute(Condition scope, Instant now) {
        Instant updatedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.execute(sql(UPSERT, scope, moment(now), moment(updatedAt), CountedAttempts.percentage()));
        database.execute(sql(REMOVE, scope, moment(updatedAt)));
    }

    private static Field<Instant> moment(Instant instant) {
        return val(instant, FINAL_GRADES.UPDATED_AT.getDataType());
    }

    /** The column without its table: attempts, submissions and final grades have the same ones. */
    private static Condition in(TableField<?, UUID> column, Collection<UUID> keys) {
        return keys.isEmpty()
                ? falseCondition()
                : DSL.field(column.getUnqualifiedName(), column.getDataType()).in(keys);
    }
}
