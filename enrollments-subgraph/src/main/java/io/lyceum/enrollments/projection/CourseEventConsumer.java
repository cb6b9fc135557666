package io.lyceum.enrollments.projection;

import io.lyceum.starter.event.EventConsumer;
import io.lyceum.starter.event.ReceivedEvent;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps courses as their owner tells them. */
@Component
class CourseEventConsumer implements EventConsumer {

    private final CourseProjectionRepository courses;
    private final CoursePartRepository parts;
    private final ApplicationEventPublisher listeners;

    CourseEventConsumer(CourseProjectionRepository courses, CoursePartRepository parts, ApplicationEventPublisher listeners) {
        this.courses = courses;
        this.parts = parts;
        this.listeners = listeners;
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
        UUID course = event.aggregateId();
        CourseState state = event.as(CourseState.class);
        if (!courses.replace(course, state, event.version())) {
            return;
        }
        parts.replaceCategories(course, state.categoryIds());
        parts.replacePrerequisites(course, state.prerequisiteIds());
        parts.replaceInstructors(course, state.instructors());
        if (parts.replaceLessons(course, state.lessons(), event.version())) {
            listeners.publishEvent(new CourseLessonsChanged(course));
        }
    }
}
