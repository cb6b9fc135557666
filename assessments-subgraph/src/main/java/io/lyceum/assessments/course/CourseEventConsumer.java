package io.lyceum.assessments.course;

import io.lyceum.starter.event.EventConsumer;
import io.lyceum.starter.event.ReceivedEvent;
import io.lyceum.starter.id.TypeId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the copies of who teaches what, of which lesson is of which course, and of what is published. */
@Component
class CourseEventConsumer implements EventConsumer {

    private final CourseSnapshotRepository courses;

    CourseEventConsumer(CourseSnapshotRepository courses) {
        this.courses = courses;
    }

    @Override
    public String name() {
        return "courses";
    }

    @Override
    public Set<String> topics() {
        return Set.of("course.created", "course.updated", "course.published", "course.archived");
    }

    @Override
    public void on(ReceivedEvent event) {
        State state = event.as(State.class);
        courses.keep(new CourseSnapshot(
                event.aggregateId(),
                state.status(),
                state.instructors().stream().map(instructor -> TypeId.parse("user", instructor.userId())).distinct().toList(),
                state.lessons().stream().map(lesson -> TypeId.parse("lesson", lesson.id())).distinct().toList(),
                event.version()));
    }

    /** What is kept of a course's state. */
    private record State(@Nullable String status, List<Instructor> instructors, List<Lesson> lessons) {

        private record Instructor(String userId) {}

        private record Lesson(String id) {}
    }
}
