package io.lyceum.courses.eviction;

import io.lyceum.courses.course.CourseDetails;
import io.lyceum.courses.module.CourseModules;
import io.lyceum.starter.event.EventConsumer;
import io.lyceum.starter.event.ReceivedEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Forgets a course once more when its event arrives: whoever read it just before the change may have kept it just after. The cache is shared, so
 * one instance does it for all.
 */
@Component
class CourseEvictionConsumer implements EventConsumer {

    private final CourseDetails details;
    private final CourseModules modules;

    CourseEvictionConsumer(CourseDetails details, CourseModules modules) {
        this.details = details;
        this.modules = modules;
    }

    @Override
    public String name() {
        return "cached-courses";
    }

    @Override
    public Set<String> topics() {
        return Set.of("course.created", "course.updated", "course.published", "course.archived");
    }

    @Override
    public void on(ReceivedEvent event) {
        List<UUID> changed = List.of(event.aggregateId());
        details.evict(changed);
        modules.evict(changed);
    }
}
