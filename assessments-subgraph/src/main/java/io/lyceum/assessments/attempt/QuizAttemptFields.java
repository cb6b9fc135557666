package io.lyceum.assessments.attempt;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.quiz.Quiz;
import io.lyceum.assessments.quiz.QuizByIdLoader;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The type {@code QuizAttempt} and the list of all. */
@DgsComponent
public class QuizAttemptFields {

    private static final String PREFIX = "quiz_attempt";

    private final QuizAttemptRepository attempts;
    private final QuizAttemptByIdLoader attemptsById;
    private final QuizByIdLoader quizzesById;

    QuizAttemptFields(QuizAttemptRepository attempts, QuizAttemptByIdLoader attemptsById, QuizByIdLoader quizzesById) {
        this.attempts = attempts;
        this.attemptsById = attemptsById;
        this.quizzesById = quizzesById;
    }

    @DgsQuery
    Connection<QuizAttempt> quizAttempts(DataFetchingEnvironment environment) {
        return attempts.list(PageRequest.of(environment), Viewer.of(environment));
    }

    @DgsEntityFetcher(name = "QuizAttempt")
    public CompletableFuture<QuizAttempt> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        UUID id = TypeId.parse(PREFIX, (String) representation.get("id"));
        return attemptsById.load(environment, id, Selection.of(environment));
    }

    @DgsData(parentType = "QuizAttempt")
    CompletableFuture<Quiz> quiz(DataFetchingEnvironment environment) {
        QuizAttempt attempt = environment.getSource();
        return quizzesById.load(environment, Objects.requireNonNull(attempt.quizId()), Selection.of(environment));
    }
}
