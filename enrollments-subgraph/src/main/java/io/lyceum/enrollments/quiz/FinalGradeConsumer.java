package io.lyceum.enrollments.quiz;

import io.lyceum.enrollments.completion.CourseProgress;
import io.lyceum.starter.event.EventConsumer;
import io.lyceum.starter.event.ReceivedEvent;
import io.lyceum.starter.id.TypeId;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps final grades: they decide how an enrollment ends. */
@Component
class FinalGradeConsumer implements EventConsumer {

    private final GradeRepository grades;
    private final CourseProgress progress;
    private final Clock clock;

    FinalGradeConsumer(GradeRepository grades, CourseProgress progress, Clock clock) {
        this.grades = grades;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "final-grades";
    }

    @Override
    public Set<String> topics() {
        return Set.of("grade.updated");
    }

    @Override
    public void on(ReceivedEvent event) {
        FinalGrade grade = event.as(FinalGrade.class);
        UUID enrollment = TypeId.parse("enrollment", grade.enrollmentId());
        progress.lock(enrollment);
        if (grades.save(enrollment, grade.percentage(), event.version(), event.occurredAt())) {
            progress.graded(enrollment, clock.instant());
        }
    }

    /** A final grade; the names of the components are the contract's. */
    private record FinalGrade(String enrollmentId, @Nullable BigDecimal percentage) {}
}
