package io.lyceum.assessments.submission;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The links of submissions, in order, in one statement. */
@DgsDataLoader
class LinksBySubmissionLoader extends Loader<UUID, LinksBySubmissionLoader.All, List<URI>> {

    /** There is one way to ask. */
    enum All {
        LINKS
    }

    private final HandedInRepository handedIn;

    LinksBySubmissionLoader(HandedInRepository handedIn) {
        this.handedIn = handedIn;
    }

    @Override
    protected Map<UUID, List<URI>> load(Set<UUID> submissions, All arguments, Viewer viewer) {
        return handedIn.listLinks(submissions, viewer);
    }

    @Override
    protected List<URI> absent() {
        return List.of();
    }
}
