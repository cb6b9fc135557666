package io.lyceum.courses.announcement;

import io.lyceum.courses.announcement.CourseEvents.Occasion;
import io.lyceum.starter.event.Event;
import io.lyceum.starter.event.StateSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All courses, told again. */
@Component
class CourseStateSource implements StateSource {

    private final CourseStateRepository courses;

    CourseStateSource(CourseStateRepository courses) {
        this.courses = courses;
    }

    @Override
    public String name() {
        return "courses";
    }

    @Override
    public long count() {
        return courses.count();
    }

    @Override
    public List<Event> page(@Nullable UUID after, int limit) {
        return courses.page(after, limit).stream().map(course -> CourseEvents.event(course, Occasion.UPDATED)).toList();
    }
}
