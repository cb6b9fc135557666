package io.lyceum.assessments.grade;

import io.lyceum.starter.database.RepeatableTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Sees to it that missing work counts as zero from when it is due. Instances share the courses by locks on the work that is due; what one did
 * not finish, the next does.
 */
@Component
class DueWork {

    private final DueWorkRepository dueWork;
    private final FinalGrades finalGrades;
    private final RepeatableTransaction transaction;
    private final Clock clock;

    DueWork(DueWorkRepository dueWork, FinalGrades finalGrades, RepeatableTransaction transaction, Clock clock) {
        this.dueWork = dueWork;
        this.finalGrades = finalGrades;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Computes the final grades of all courses in which something has become due, each course in a transaction of its own.
     *
     * @return how many courses there were
     */
    int count() {
        int courses = 0;
        while (countNext().isPresent()) {
            courses++;
        }
        return courses;
    }

    private Optional<UUID> countNext() {
        Instant now = clock.instant();
        return transaction.run(() -> {
            Optional<UUID> course = dueWork.lockCourse(now);
            course.ifPresent(due -> {
                dueWork.noteCounted(due, now);
                finalGrades.recomputeCourses(List.of(due), now);
            });
            return course;
        });
    }
}
