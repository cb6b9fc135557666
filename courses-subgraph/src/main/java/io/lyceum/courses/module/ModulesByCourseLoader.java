package io.lyceum.courses.module;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The modules of some courses, in one statement. */
@DgsDataLoader
class ModulesByCourseLoader extends Loader<UUID, Selection, List<Module>> {

    private final ModuleRepository modules;

    ModulesByCourseLoader(ModuleRepository modules) {
        this.modules = modules;
    }

    @Override
    protected Map<UUID, List<Module>> load(Set<UUID> courses, Selection selection, Viewer viewer) {
        return modules.listByCourses(courses, selection, viewer);
    }

    @Override
    protected List<Module> absent() {
        return List.of();
    }
}
