package io.lyceum.assessments.attempt;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.generated.types.QuizAttemptFilter;
import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.assessments.quiz.Quiz;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The ways from {@code Quiz} to its attempts. */
@DgsComponent
class AttemptsOfQuizFields {

    private final QuizAttemptByQuizLoader attemptsByQuiz;
    private final ViewerAttemptsByQuizLoader viewerAttemptsByQuiz;

    AttemptsOfQuizFields(QuizAttemptByQuizLoader attemptsByQuiz, ViewerAttemptsByQuizLoader viewerAttemptsByQuiz) {
        this.attemptsByQuiz = attemptsByQuiz;
        this.viewerAttemptsByQuiz = viewerAttemptsByQuiz;
    }

    @DgsData(parentType = "Quiz")
    CompletableFuture<Connection<QuizAttempt>> attempts(
            DataFetchingEnvironment environment, @InputArgument @Nullable QuizAttemptFilter filter) {
        AttemptPage page = new AttemptPage(PageRequest.of(environment), statuses(filter));
        return attemptsByQuiz.load(environment, keyOf(environment), page);
    }

    @DgsData(parentType = "Quiz")
    CompletableFuture<Connection<QuizAttempt>> viewerAttempts(DataFetchingEnvironment environment) {
        return Viewer.of(environment).isAnonymous()
                ? CompletableFuture.completedFuture(null)
                : viewerAttemptsByQuiz.load(environment, keyOf(environment), PageRequest.of(environment));
    }

    /** In the enum's order: however they are asked for, the page is the same. */
    private static @Nullable Set<QuizAttemptStatus> statuses(@Nullable QuizAttemptFilter filter) {
        return filter == null || filter.getStatus() == null ? null : new TreeSet<>(filter.getStatus());
    }

    private static UUID keyOf(DataFetchingEnvironment environment) {
        Quiz quiz = environment.getSource();
        return quiz.id();
    }
}
