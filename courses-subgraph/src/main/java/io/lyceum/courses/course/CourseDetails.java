package io.lyceum.courses.course;

import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.starter.cache.CacheKind;
import io.lyceum.starter.cache.Loaded;
import io.lyceum.starter.cache.SharedCache;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;

/**
 * Courses by their keys. Published ones look the same to everybody and are kept in the cache; any other is read anew, with the viewer's
 * permission in the statement.
 */
@Service
public class CourseDetails {

    private static final CacheKind<Course> DETAILS =
            new CacheKind<>("course:%s:details", Duration.ofMinutes(30), new TypeReference<>() {});

    private final CourseRepository courses;
    private final SharedCache cache;

    CourseDetails(CourseRepository courses, SharedCache cache) {
        this.courses = courses;
        this.cache = cache;
    }

    /** Those of some courses that the viewer may see. */
    Map<UUID, Course> find(Set<UUID> ids, Selection selection, Viewer viewer) {
        return cache.isReachable()
                ? cache.read(DETAILS, ids, missing -> load(missing, viewer))
                : courses.findByIds(ids, selection, viewer);
    }

    /** Forgets courses that have changed. */
    public void evict(Collection<UUID> changed) {
        cache.evict(DETAILS, changed);
    }

    private Map<UUID, Loaded<Course>> load(Set<UUID> ids, Viewer viewer) {
        Map<UUID, Loaded<Course>> loaded = new HashMap<>();
        courses.findByIds(ids, CourseColumn.WHOLE, viewer)
                .forEach((id, course) -> loaded.put(id, new Loaded<>(course, course.status() == CourseStatus.PUBLISHED)));
        return loaded;
    }
}
