package io.lyceum.users.application;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Applications by their keys, in one statement, as far as the viewer may see them. */
@DgsDataLoader
public class ApplicationByIdLoader extends Loader<UUID, Selection, InstructorApplication> {

    private final InstructorApplicationRepository applications;

    ApplicationByIdLoader(InstructorApplicationRepository applications) {
        this.applications = applications;
    }

    @Override
    protected Map<UUID, InstructorApplication> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return applications.findByIds(ids, selection, viewer);
    }
}
