package io.lyceum.assessments.quiz;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The type {@code Quiz} and the root to it. */
@DgsComponent
public class QuizFields {

    private static final String PREFIX = "quiz";

    private final QuizByIdLoader quizzesById;

    QuizFields(QuizByIdLoader quizzesById) {
        this.quizzesById = quizzesById;
    }

    @DgsQuery
    CompletableFuture<Quiz> quiz(DataFetchingEnvironment environment, @InputArgument String id) {
        return byId(environment, id);
    }

    @DgsEntityFetcher(name = "Quiz")
    public CompletableFuture<Quiz> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return byId(environment, (String) representation.get("id"));
    }

    private CompletableFuture<Quiz> byId(DataFetchingEnvironment environment, String id) {
        return quizzesById.load(environment, TypeId.parse(PREFIX, id), Selection.of(environment));
    }
}
