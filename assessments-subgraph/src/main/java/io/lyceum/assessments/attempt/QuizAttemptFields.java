package io.lyceum.assessments.attempt;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
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
import java.util.concurrent.CompletableFuture;

/** The type {@code QuizAttempt} and the roots to it. */
@DgsComponent
public class QuizAttemptFields {

    private static final String PREFIX = "quiz_attempt";

    private final QuizAttemptRepository attempts;
    private final QuizAttemptByIdLoader attemptsById;
    private final QuizByIdLoader quizzesById;
    private final PermissionsByAttemptLoader permissionsByAttempt;

    QuizAttemptFields(
            QuizAttemptRepository attempts,
            QuizAttemptByIdLoader attemptsById,
            QuizByIdLoader quizzesById,
            PermissionsByAttemptLoader permissionsByAttempt) {
        this.attempts = attempts;
        this.attemptsById = attemptsById;
        this.quizzesById = quizzesById;
        this.permissionsByAttempt = permissionsByAttempt;
    }

    @DgsQuery
    CompletableFuture<QuizAttempt> quizAttempt(DataFetchingEnvironment environment, @InputArgument String id) {
        return byId(environment, id);
    }

    @DgsQuery
    Connection<QuizAttempt> quizAttempts(DataFetchingEnvironment environment) {
        return attempts.list(PageRequest.of(environment), Viewer.of(environment));
    }

    @DgsEntityFetcher(name = "QuizAttempt")
    public CompletableFuture<QuizAttempt> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return byId(environment, (String) representation.get("id"));
    }

    @DgsData(parentType = "QuizAttempt")
    CompletableFuture<Quiz> quiz(DataFetchingEnvironment environment) {
        QuizAttempt attempt = environment.getSource();
        return quizzesById.load(environment, Objects.requireNonNull(attempt.quizId()), Selection.of(environment));
    }

    @DgsData(parentType = "QuizAttempt")
    CompletableFuture<QuizAttemptPermissions> viewerCan(DataFetchingEnvironment environment) {
        QuizAttempt attempt = environment.getSource();
        return permissionsByAttempt.load(environment, attempt.id(), PermissionsByAttemptLoader.All.PERMISSIONS);
    }

    private CompletableFuture<QuizAttempt> byId(DataFetchingEnvironment environment, String id) {
        return attemptsById.load(environment, TypeId.parse(PREFIX, id), Selection.of(environment));
    }
}
