package io.lyceum.courses.module;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Modules by their keys, in one statement. */
@DgsDataLoader
public class ModuleByIdLoader extends Loader<UUID, Selection, Module> {

    private final ModuleRepository modules;

    ModuleByIdLoader(ModuleRepository modules) {
        this.modules = modules;
    }

    @Override
    protected Map<UUID, Module> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return modules.findByIds(ids, selection, viewer);
    }
}
