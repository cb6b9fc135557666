package io.lyceum.assessments.submission;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the viewer handed in last for assignments, in one statement. */
@DgsDataLoader
class ViewerSubmissionByAssignmentLoader extends Loader<UUID, Selection, Submission> {

    private final SubmissionRepository submissions;

    ViewerSubmissionByAssignmentLoader(SubmissionRepository submissions) {
        this.submissions = submissions;
    }

    @Override
    protected Map<UUID, Submission> load(Set<UUID> assignments, Selection selection, Viewer viewer) {
        return submissions.findLastOwn(assignments, selection, viewer);
    }
}
