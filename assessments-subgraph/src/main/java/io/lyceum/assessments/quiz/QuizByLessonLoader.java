package io.lyceum.assessments.quiz;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The quizzes of lessons, in one statement. */
@DgsDataLoader
public class QuizByLessonLoader extends Loader<UUID, Selection, Quiz> {

    private final QuizRepository quizzes;

    QuizByLessonLoader(QuizRepository quizzes) {
        this.quizzes = quizzes;
    }

    @Override
    protected Map<UUID, Quiz> load(Set<UUID> lessons, Selection selection, Viewer viewer) {
        return quizzes.findByLessons(lessons, selection, viewer);
    }
}
