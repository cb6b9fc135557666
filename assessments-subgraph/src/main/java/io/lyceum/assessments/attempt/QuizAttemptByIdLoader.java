package io.lyceum.assessments.attempt;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Attempts by their keys, in one statement. */
@DgsDataLoader
public class QuizAttemptByIdLoader extends Loader<UUID, Selection, QuizAttempt> {

    private final QuizAttemptRepository attempts;

    QuizAttemptByIdLoader(QuizAttemptRepository attempts) {
        this.attempts = attempts;
    }

    @Override
    protected Map<UUID, QuizAttempt> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return attempts.findByIds(ids, selection, viewer);
    }
}
