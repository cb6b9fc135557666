package io.lyceum.assessments.attempt;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.question.GlobalIds;
import io.lyceum.assessments.question.KeyByAttemptQuestionLoader;
import io.lyceum.assessments.question.OptionsByAttemptQuestionLoader;
import io.lyceum.assessments.question.PromptsByAttemptQuestionLoader;
import io.lyceum.assessments.question.QuestionKey;
import io.lyceum.assessments.question.QuestionOption;
import io.lyceum.assessments.question.QuestionPrompt;
import io.lyceum.starter.loader.Selection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The types {@code AttemptQuestion} and {@code QuestionAnswer}, and the way to them. */
@DgsComponent
class AttemptQuestionFields {

    private final QuestionsByAttemptLoader questionsByAttempt;
    private final OptionsByAttemptQuestionLoader optionsByQuestion;
    private final PromptsByAttemptQuestionLoader promptsByQuestion;
    private final KeyByAttemptQuestionLoader keysByQuestion;

    AttemptQuestionFields(
            QuestionsByAttemptLoader questionsByAttempt,
            OptionsByAttemptQuestionLoader optionsByQuestion,
            PromptsByAttemptQuestionLoader promptsByQuestion,
            KeyByAttemptQuestionLoader keysByQuestion) {
        this.questionsByAttempt = questionsByAttempt;
        this.optionsByQuestion = optionsByQuestion;
        this.promptsByQuestion = promptsByQuestion;
        this.keysByQuestion = keysByQuestion;
    }

    @DgsData(parentType = "QuizAttempt")
    CompletableFuture<List<AttemptQuestion>> questions(DataFetchingEnvironment environment) {
        QuizAttempt attempt = environment.getSource();
        return questionsByAttempt.load(environment, attempt.id(), Selection.of(environment));
    }

    @DgsData(parentType = "AttemptQuestion")
    CompletableFuture<List<QuestionOption>> options(DataFetchingEnvironment environment) {
        AttemptQuestion question = environment.getSource();
        List<UUID> order = Objects.requireNonNull(question.optionOrder());
        return optionsByQuestion.load(environment, question.id(), Selection.of(environment))
                .thenApply(options -> inOrder(options, order));
    }

    @DgsData(parentType = "AttemptQuestion")
    CompletableFuture<List<QuestionPrompt>> prompts(DataFetchingEnvironment environment) {
        AttemptQuestion question = environment.getSource();
        return promptsByQuestion.load(environment, question.id(), Selection.of(environment));
    }

    @DgsData(parentType = "AttemptQuestion")
    CompletableFuture<QuestionKey> key(DataFetchingEnvironment environment) {
        AttemptQuestion question = environment.getSource();
        return keysByQuestion.load(environment, question.id(), KeyByAttemptQuestionLoader.All.KEYS);
    }

    @DgsData(parentType = "QuestionAnswer")
    List<String> optionIds(DataFetchingEnvironment environment) {
        QuestionAnswer answer = environment.getSource();
        return GlobalIds.ofOptions(answer.options());
    }

    /** An option that came to the question after the draw is not in this attempt. */
    private static List<QuestionOption> inOrder(List<QuestionOption> options, List<UUID> order) {
        Map<UUID, QuestionOption> byId = options.stream().collect(Collectors.toMap(QuestionOption::id, Function.identity()));
        return order.stream().map(byId::get).filter(Objects::nonNull).toList();
    }
}
