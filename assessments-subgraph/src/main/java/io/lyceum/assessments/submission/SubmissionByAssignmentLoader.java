package io.lyceum.assessments.submission;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Pages of what was handed in for assignments, for graders: one statement for who grades, one for the pages, and one for the totals where
 * they are wanted. Null for whoever does not grade.
 */
@DgsDataLoader
class SubmissionByAssignmentLoader extends Loader<UUID, SubmissionPage, Connection<Submission>> {

    private final SubmissionRepository submissions;

    SubmissionByAssignmentLoader(SubmissionRepository submissions) {
        this.submissions = submissions;
    }

    @Override
    protected Map<UUID, Connection<Submission>> load(Set<UUID> assignments, SubmissionPage page, Viewer viewer) {
        return submissions.listByAssignments(assignments, page, viewer);
    }
}
