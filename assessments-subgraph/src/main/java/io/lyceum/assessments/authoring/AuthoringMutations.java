package io.lyceum.assessments.authoring;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.generated.types.AddQuestionInput;
import io.lyceum.assessments.generated.types.CreateQuizInput;
import io.lyceum.assessments.generated.types.PublishQuizInput;
import io.lyceum.assessments.question.Question;
import io.lyceum.assessments.question.QuestionByIdLoader;
import io.lyceum.assessments.quiz.Quiz;
import io.lyceum.assessments.quiz.QuizByIdLoader;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The mutations by which quizzes are written. */
@DgsComponent
class AuthoringMutations {

    private final QuizCreationService creations;
    private final QuestionAdditionService additions;
    private final PublicationService publications;
    private final QuizByIdLoader quizzes;
    private final QuestionByIdLoader questions;

    AuthoringMutations(
            QuizCreationService creations,
            QuestionAdditionService additions,
            PublicationService publications,
            QuizByIdLoader quizzes,
            QuestionByIdLoader questions) {
        this.creations = creations;
        this.additions = additions;
        this.publications = publications;
        this.quizzes = quizzes;
        this.questions = questions;
    }

    @DgsMutation
    CreateQuizPayload createQuiz(DataFetchingEnvironment environment, @InputArgument CreateQuizInput input) {
        return CreateQuizPayload.of(
                creations.create(AuthoringInputs.quiz(input), Viewer.of(environment), input.getIdempotencyKey()));
    }

    @DgsMutation
    AddQuestionPayload addQuestion(DataFetchingEnvironment environment, @InputArgument AddQuestionInput input) {
        return AddQuestionPayload.of(
                additions.add(AuthoringInputs.question(input), Viewer.of(environment), input.getIdempotencyKey()));
    }

    @DgsMutation
    PublishQuizPayload publishQuiz(DataFetchingEnvironment environment, @InputArgument PublishQuizInput input) {
        UUID quiz = TypeId.parse("quiz", input.getQuizId());
        return PublishQuizPayload.of(quiz, publications.publish(quiz, input.getExpectedVersion(), Viewer.of(environment)));
    }

    @DgsData(parentType = "CreateQuizPayload", field = "quiz")
    @Nullable CompletableFuture<Quiz> created(DataFetchingEnvironment environment) {
        CreateQuizPayload payload = environment.getSource();
        return load(environment, payload.quizId());
    }

    @DgsData(parentType = "PublishQuizPayload", field = "quiz")
    @Nullable CompletableFuture<Quiz> published(DataFetchingEnvironment environment) {
        PublishQuizPayload payload = environment.getSource();
        return load(environment, payload.quizId());
    }

    @DgsData(parentType = "AddQuestionPayload", field = "question")
    @Nullable CompletableFuture<Question> added(DataFetchingEnvironment environment) {
        AddQuestionPayload payload = environment.getSource();
        return payload.questionId() == null ? null : questions.load(environment, payload.questionId(), Selection.of(environment));
    }

    private @Nullable CompletableFuture<Quiz> load(DataFetchingEnvironment environment, @Nullable UUID quiz) {
        return quiz == null ? null : quizzes.load(environment, quiz, Selection.of(environment));
    }
}
