package io.lyceum.assessments.gradebook;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the work of enrollments came to, quizzes first, each in the course's order, in one statement. */
@DgsDataLoader
class EntriesByEnrollmentLoader extends Loader<UUID, EntriesByEnrollmentLoader.All, List<GradebookEntry>> {

    /** There is one way to ask. */
    enum All {
        ENTRIES
    }

    private final EntryRepository entries;

    EntriesByEnrollmentLoader(EntryRepository entries) {
        this.entries = entries;
    }

    @Override
    protected Map<UUID, List<GradebookEntry>> load(Set<UUID> enrollments, All arguments, Viewer viewer) {
        return entries.listByEnrollments(enrollments, viewer);
    }

    @Override
    protected List<GradebookEntry> absent() {
        return List.of();
    }
}
