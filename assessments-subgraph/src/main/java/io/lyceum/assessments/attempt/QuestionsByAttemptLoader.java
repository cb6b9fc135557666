package io.lyceum.assessments.attempt;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The questions of attempts, in the order fixed at the start, in one statement. */
@DgsDataLoader
class QuestionsByAttemptLoader extends Loader<UUID, Selection, List<AttemptQuestion>> {

    private final AttemptQuestionRepository questions;

    QuestionsByAttemptLoader(AttemptQuestionRepository questions) {
        this.questions = questions;
    }

    @Override
    protected Map<UUID, List<AttemptQuestion>> load(Set<UUID> attempts, Selection selection, Viewer viewer) {
        return questions.listByAttempts(attempts, selection, viewer);
    }

    @Override
    protected List<AttemptQuestion> absent() {
        return List.of();
    }
}
