package io.lyceum.enrollments.completion;

import io.lyceum.enrollments.projection.CourseLessonsChanged;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes in the transaction that changes a course's lessons that it is to be counted anew. */
@Component
class CourseLessonsListener {

    private final CourseProgress progress;
    private final Clock clock;

    CourseLessonsListener(CourseProgress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    @EventListener
    void on(CourseLessonsChanged changed) {
        progress.lessonsChanged(changed.courseId(), clock.instant());
    }
}
