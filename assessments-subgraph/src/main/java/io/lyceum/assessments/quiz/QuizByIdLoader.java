package io.lyceum.assessments.quiz;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Quizzes by their keys, in one statement. */
@DgsDataLoader
public class QuizByIdLoader extends Loader<UUID, Selection, Quiz> {

    private final QuizRepository quizzes;

    QuizByIdLoader(QuizRepository quizzes) {
        this.quizzes = quizzes;
    }

    @Override
    protected Map<UUID, Quiz> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return quizzes.findByIds(ids, selection, viewer);
    }
}
