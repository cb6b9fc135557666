package io.lyceum.assessments.attempt;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Pages of everybody's attempts at quizzes, for graders: one statement for who grades, one for the pages, and one for the totals where they are
 * wanted. Null for whoever does not grade.
 */
@DgsDataLoader
class QuizAttemptByQuizLoader extends Loader<UUID, AttemptPage, Connection<QuizAttempt>> {

    private final QuizAttemptRepository attempts;

    QuizAttemptByQuizLoader(QuizAttemptRepository attempts) {
        this.attempts = attempts;
    }

    @Override
    protected Map<UUID, Connection<QuizAttempt>> load(Set<UUID> quizzes, AttemptPage page, Viewer viewer) {
        return attempts.listByQuizzes(quizzes, page, viewer);
    }
}
