package io.lyceum.assessments.quiz;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The type {@code Quiz}. */
@DgsComponent
public class QuizFields {

    private static final String PREFIX = "quiz";

    private final QuizByIdLoader quizzesById;

    QuizFields(QuizByIdLoader quizzesById) {
        this.quizzesById = quizzesById;
    }

    @DgsEntityFetcher(name = "Quiz")
    public CompletableFuture<Quiz> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        UUID id = TypeId.parse(PREFIX, (String) representation.get("id"));
        return quizzesById.load(environment, id, Selection.of(environment));
    }
}
