package io.lyceum.assessments.submission;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The files of submissions, in order, in one statement. */
@DgsDataLoader
class FilesBySubmissionLoader extends Loader<UUID, Selection, List<SubmissionFile>> {

    private final HandedInRepository handedIn;

    FilesBySubmissionLoader(HandedInRepository handedIn) {
        this.handedIn = handedIn;
    }

    @Override
    protected Map<UUID, List<SubmissionFile>> load(Set<UUID> submissions, Selection selection, Viewer viewer) {
        return handedIn.listFiles(submissions, selection, viewer);
    }

    @Override
    protected List<SubmissionFile> absent() {
        return List.of();
    }
}
