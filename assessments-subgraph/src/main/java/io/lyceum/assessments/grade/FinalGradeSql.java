package io.lyceum.assessments.grade;

/** The formula of {@link FinalGrades} as one statement: however many grades there are, they are computed where the work lies. */
final class FinalGradeSql {

    // {0}: which enrollments; {1}: when work is due at the latest, to count as missing; {3}: what a quiz's attempts come to. The last table
    // has the final grade of each enrollment, null where nothing counts. Work whose author was erased leaves their enrollment alone.
    private static final String COMPUTED = """
            WITH enrolled AS (
              SELECT enrollment_id, user_id, course_id
              FROM (SELECT id AS enrollment_id, user_id, course_id FROM enrollments WHERE is_in_course) AS learning WHERE {0}
              UNION
              SELECT enrollment_id, user_id, course_id FROM quiz_attempts WHERE {0} AND user_id IS NOT NULL
              UNION
              SELECT enrollment_id, user_id, course_id FROM submissions WHERE {0} AND user_id IS NOT NULL
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
            ),
            -- The cast gives the quotient so many digits that rounding it to two is the only rounding there is.
            means AS (
              SELECT enrollment_id, ROUND(CAST(SUM(weight * percentage) AS DECIMAL(40, 16)) / SUM(weight), 2) AS percentage
              FROM counted
              GROUP BY enrollment_id
            ),
            computed AS (
              SELECT enrolled.*, means.percentage AS new_percentage, {2} AS computed_at
              FROM enrolled LEFT JOIN means ON means.enrollment_id = enrolled.enrollment_id
            )
            """;

    // Only what changes is written, so that what was written at that moment is what changed.
    static final String WRITE_CHANGED = """
            INSERT INTO final_grades (enrollment_id, user_id, course_id, percentage, version, updated_at)
            %s
            SELECT * FROM (
              SELECT computed.enrollment_id, computed.user_id, computed.course_id, new_percentage, 1 AS first_version, computed_at
              FROM computed LEFT JOIN final_grades ON final_grades.enrollment_id = computed.enrollment_id
              WHERE NOT (final_grades.percentage <=> new_percentage)
            ) AS changed
            ON DUPLICATE KEY UPDATE
              version = final_grades.version + 1, percentage = changed.new_percentage, updated_at = changed.computed_at
            """.formatted(COMPUTED);

    private FinalGradeSql() {}
}
