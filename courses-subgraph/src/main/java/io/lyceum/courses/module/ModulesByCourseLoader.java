package io.lyceum.courses.module;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The modules of some courses: those of the catalogue from the cache where there is one, the others in one statement. */
@DgsDataLoader
class ModulesByCourseLoader extends Loader<UUID, Selection, List<Module>> {

    private final CourseModules modules;

    ModulesByCourseLoader(CourseModules modules) {
        this.modules = modules;
    }

    @Override
    protected Map<UUID, List<Module>> load(Set<UUID> courses, Selection selection, Viewer viewer) {
        return modules.list(courses, selection, viewer);
    }

    @Override
    protected List<Module> absent() {
        return List.of();
    }
}
