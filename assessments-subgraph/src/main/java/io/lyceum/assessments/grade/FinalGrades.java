package io.lyceum.assessments.grade;

import io.lyceum.starter.database.RepeatableTransaction;
import io.lyceum.starter.event.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps final grades, so that none is computed when it is read.
 *
 * <p>An enrollment's final grade is {@code Σ(weight × percentage) / Σ weight} over the work that counts, in per cent, rounded half up to two
 * decimals. Work is the course's published quizzes of type {@code GRADED} or {@code FINAL_EXAM} and its published assignments, as far as
 * they have a weight above zero. Of each:
 * <ul>
 *   <li>where the learner is excused, it is left out, whatever there is;
 *   <li>where something is graded, that counts: of attempts what the quiz's grading policy takes of those that are graded, of submissions the
 *       best; a grade that is not released yet is none, or the final grade would tell it;
 *   <li>where something was handed in and none of it is graded, the work is left out until it is;
 *   <li>where nothing was handed in, the work counts as zero once it is due; until then, and where it never is, it is left out.
 * </ul>
 * Where nothing counts, there is no final grade. So whoever has done nothing has none until something is due, and zero from then on.
 *
 * <p>Whoever learns in a course or has completed it has a final grade there, and so has whoever left it with an attempt, a submission or a
 * final grade.
 *
 * <p>Repeating is harmless. It joins the caller's transaction, reads under lock what it counts, and can lose to somebody who writes the same
 * learner's work at that moment: Spring's {@code PessimisticLockingFailureException} then says so, and the caller repeats its transaction, as
 * {@link RepeatableTransaction} does.
 */
@Component
public class FinalGrades {

    private final FinalGradeRepository finalGrades;
    private final Outbox outbox;
    private final Clock clock;

    FinalGrades(FinalGradeRepository finalGrades, Outbox outbox, Clock clock) {
        this.finalGrades = finalGrades;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Computes and keeps the final grades of everybody in some courses, in a number of statements for each that does not depend on how many
     * there are. Each grade that changes, also to none, is told by {@code grade.updated} in the same transaction.
     *
     * @param now what is due by then, and not handed in, counts as zero
     */
    @Transactional
    public void recomputeCourses(Collection<UUID> courses, Instant now) {
        // One after the other: what all of them have together does not fit into MySQL's memory for intermediate results.
        Instant computedAt = computedAt();
        courses.forEach(course -> tell(finalGrades.recomputeCourse(course, now, computedAt)));
    }

    /**
     * Computes and keeps the final grades of some enrollments, and tells which changed, as {@link #recomputeCourses} does.
     *
     * @param now what is due by then, and not handed in, counts as zero
     */
    @Transactional
    public void recomputeEnrollments(Collection<UUID> enrollments, Instant now) {
        tell(finalGrades.recomputeEnrollments(enrollments, now, computedAt()));
    }

    /** As {@link #recomputeCourses} at that time, but tells nobody: for imports, which fill the others' databases as well. */
    @Transactional
    public void computeImported(Collection<UUID> courses, Instant now) {
        courses.forEach(course -> finalGrades.recomputeCourse(course, now, now));
    }

    /** As the database keeps it. */
    private Instant computedAt() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void tell(List<FinalGrade> changed) {
        outbox.appendAll(changed.stream().map(GradeUpdated::event).toList());
    }
}
