package io.lyceum.enrollments.completion;

import io.lyceum.enrollments.projection.CourseLessonsChanged;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts anew where a course's lessons changed, in the transaction that changed them. */
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
