package io.lyceum.assessments.grade;

import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static org.jooq.impl.DSL.field;

import java.math.BigDecimal;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** What the graded attempts of one enrollment at one quiz come to, by the quiz's policy. */
public final class CountedAttempts {

    private CountedAttempts() {}

    /**
     * An aggregate over {@code quiz_attempts} joined with its {@code quizzes}, grouped by enrollment and quiz: a percentage, of a mean with
     * all its decimals; null where no attempt is graded.
     */
    public static Field<BigDecimal> percentage() {
        // Of those with a percentage the one with the smallest or largest number: it stands in front, filled up with zeros.
        return field(
                """
                CASE MAX({0})
                  WHEN 'BEST' THEN MAX({2})
                  WHEN 'AVERAGE' THEN AVG(CAST({2} AS DECIMAL(20, 12)))
                  WHEN 'FIRST' THEN CAST(SUBSTRING_INDEX(MIN(CONCAT(LPAD({1}, 10, '0'), ' ', {2})), ' ', -1) AS DECIMAL(5, 2))
                  ELSE CAST(SUBSTRING_INDEX(MAX(CONCAT(LPAD({1}, 10, '0'), ' ', {2})), ' ', -1) AS DECIMAL(5, 2))
                END""",
                SQLDataType.DECIMAL(20, 12),
                QUIZZES.GRADING_POLICY,
                QUIZ_ATTEMPTS.ATTEMPT_NUMBER,
                QUIZ_ATTEMPTS.PERCENTAGE);
    }
}
