package io.lyceum.courses.module;

import io.lyceum.starter.cache.CacheKind;
import io.lyceum.starter.cache.SharedCache;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;

/** The modules of courses. Those of published ones look the same to everybody and are kept in the cache. */
@Service
public class CourseModules {

    private static final CacheKind<List<Module>> MODULES =
            new CacheKind<>("course:%s:modules", Duration.ofMinutes(30), new TypeReference<>() {});

    private final ModuleRepository modules;
    private final SharedCache cache;

    CourseModules(ModuleRepository modules, SharedCache cache) {
        this.modules = modules;
        this.cache = cache;
    }

    /** The modules of those courses that the viewer may see, in order. */
    Map<UUID, List<Module>> list(Set<UUID> courses, Selection selection, Viewer viewer) {
        return cache.isReachable()
                ? cache.read(MODULES, courses, missing -> modules.loadByCourses(missing, viewer))
                : modules.listByCourses(courses, selection, viewer);
    }

    /** Forgets the modules of courses that have changed. */
    public void evict(Collection<UUID> changed) {
        cache.evict(MODULES, changed);
    }
}
