package io.lyceum.courses.announcement;

import io.lyceum.starter.event.Event;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes the events of courses. Whoever changes a course asks for its event in the transaction of the change, after the change and after
 * raising its version, and appends it to the outbox.
 */
@Component
public class CourseEvents {

    static final String AGGREGATE = "course";

    /** What a course's event is about. All of them carry the same state. */
    public enum Occasion {
        CREATED("course.created"),
        /** Anything else that others are told of: lessons, capacity, price, instructors. */
        UPDATED("course.updated"),
        PUBLISHED("course.published"),
        ARCHIVED("course.archived");

        private final String topic;

        Occasion(String topic) {
            this.topic = topic;
        }
    }

    private final CourseStateRepository courses;

    CourseEvents(CourseStateRepository courses) {
        this.courses = courses;
    }

    /** An event of each of these courses that exists, with its state as the caller's transaction sees it, in few statements for all. */
    public List<Event> of(Collection<UUID> ids, Occasion occasion) {
        return courses.list(ids).stream().map(course -> event(course, occasion)).toList();
    }

    static Event event(CourseVersion course, Occasion occasion) {
        return new Event(occasion.topic, AGGREGATE, course.id(), course.version(), course.since(), course.state());
    }
}
