package io.lyceum.assessments.submission;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Submissions by their keys, in one statement. */
@DgsDataLoader
public class SubmissionByIdLoader extends Loader<UUID, Selection, Submission> {

    private final SubmissionRepository submissions;

    SubmissionByIdLoader(SubmissionRepository submissions) {
        this.submissions = submissions;
    }

    @Override
    protected Map<UUID, Submission> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return submissions.findByIds(ids, selection, viewer);
    }
}
