package io.lyceum.assessments.question;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.quiz.Quiz;
import io.lyceum.assessments.quiz.QuizByIdLoader;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The type {@code Question} and the way to it. */
@DgsComponent
public class QuestionFields {

    private static final String PREFIX = "question";

    private final QuestionByIdLoader questionsById;
    private final QuestionsByQuizLoader questionsByQuiz;
    private final OptionsByQuestionLoader optionsByQuestion;
    private final PromptsByQuestionLoader promptsByQuestion;
    private final KeyByQuestionLoader keysByQuestion;
    private final QuizByIdLoader quizzesById;

    QuestionFields(
            QuestionByIdLoader questionsById,
            QuestionsByQuizLoader questionsByQuiz,
            OptionsByQuestionLoader optionsByQuestion,
            PromptsByQuestionLoader promptsByQuestion,
            KeyByQuestionLoader keysByQuestion,
            QuizByIdLoader quizzesById) {
        this.questionsById = questionsById;
        this.questionsByQuiz = questionsByQuiz;
        this.optionsByQuestion = optionsByQuestion;
        this.promptsByQuestion = promptsByQuestion;
        this.keysByQuestion = keysByQuestion;
        this.quizzesById = quizzesById;
    }

    @DgsEntityFetcher(name = "Question")
    public CompletableFuture<Question> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        UUID id = TypeId.parse(PREFIX, (String) representation.get("id"));
        return questionsById.load(environment, id, Selection.of(environment));
    }

    @DgsData(parentType = "Quiz")
    CompletableFuture<List<Question>> questions(DataFetchingEnvironment environment) {
        Quiz quiz = environment.getSource();
        return questionsByQuiz.load(environment, quiz.id(), Selection.of(environment));
    }

    @DgsData(parentType = "Question")
    CompletableFuture<List<QuestionOption>> options(DataFetchingEnvironment environment) {
        return optionsByQuestion.load(environment, keyOf(environment), Selection.of(environment));
    }

    @DgsData(parentType = "Question")
    CompletableFuture<List<QuestionPrompt>> prompts(DataFetchingEnvironment environment) {
        return promptsByQuestion.load(environment, keyOf(environment), Selection.of(environment));
    }

    @DgsData(parentType = "Question")
    CompletableFuture<QuestionKey> key(DataFetchingEnvironment environment) {
        return keysByQuestion.load(environment, keyOf(environment), KeyByQuestionLoader.All.KEYS);
    }

    @DgsData(parentType = "Question")
    CompletableFuture<Quiz> quiz(DataFetchingEnvironment environment) {
        Question question = environment.getSource();
        return quizzesById.load(environment, Objects.requireNonNull(question.quizId()), Selection.of(environment));
    }

    private static UUID keyOf(DataFetchingEnvironment environment) {
        Question question = environment.getSource();
        return question.id();
    }
}
