package io.lyceum.assessments.question;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The pools of quizzes, in the order of their authors: one statement for who grades, and one for the questions. Null for whoever does not. */
@DgsDataLoader
class QuestionsByQuizLoader extends Loader<UUID, Selection, List<Question>> {

    private final QuestionRepository questions;

    QuestionsByQuizLoader(QuestionRepository questions) {
        this.questions = questions;
    }

    @Override
    protected Map<UUID, List<Question>> load(Set<UUID> quizzes, Selection selection, Viewer viewer) {
        return questions.listByQuizzes(quizzes, selection, viewer);
    }
}
