package io.lyceum.assessments.submission;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pages of the submissions of enrollments: one statement for the pages, and one for the totals where they are wanted. */
@DgsDataLoader
public class SubmissionByEnrollmentLoader extends Loader<UUID, PageRequest, Connection<Submission>> {

    private final SubmissionRepository submissions;

    SubmissionByEnrollmentLoader(SubmissionRepository submissions) {
        this.submissions = submissions;
    }

    @Override
    protected Map<UUID, Connection<Submission>> load(Set<UUID> enrollments, PageRequest page, Viewer viewer) {
        return submissions.listByEnrollment(enrollments, page, viewer);
    }
}
