package io.lyceum.assessments.taking;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.attempt.QuizAttempt;
import io.lyceum.assessments.attempt.QuizAttemptByIdLoader;
import io.lyceum.assessments.generated.types.AnswerInput;
import io.lyceum.assessments.generated.types.SaveQuizAnswerInput;
import io.lyceum.assessments.generated.types.StartQuizAttemptInput;
import io.lyceum.assessments.generated.types.SubmitQuizAttemptInput;
import io.lyceum.assessments.grading.GivenAnswer;
import io.lyceum.assessments.question.GlobalIds;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The mutations by which a learner takes a quiz. */
@DgsComponent
class TakingMutations {

    private static final String ATTEMPT = "quiz_attempt";

    private final AttemptStartService starts;
    private final AnswerSavingService answers;
    private final AttemptSubmissionService submissions;
    private final QuizAttemptByIdLoader attempts;

    TakingMutations(
            AttemptStartService starts,
            AnswerSavingService answers,
            AttemptSubmissionService submissions,
            QuizAttemptByIdLoader attempts) {
        this.starts = starts;
        this.answers = answers;
        this.submissions = submissions;
        this.attempts = attempts;
    }

    @DgsMutation
    StartQuizAttemptPayload startQuizAttempt(DataFetchingEnvironment environment, @InputArgument StartQuizAttemptInput input) {
        StartRequest request = new StartRequest(TypeId.parse("quiz", input.getQuizId()), input.getResume());
        return StartQuizAttemptPayload.of(starts.start(Viewer.of(environment), request, input.getIdempotencyKey()));
    }

    @DgsMutation
    SaveQuizAnswerPayload saveQuizAnswer(DataFetchingEnvironment environment, @InputArgument SaveQuizAnswerInput input) {
        UUID attempt = TypeId.parse(ATTEMPT, input.getAttemptId());
        UUID question = TypeId.parse("attempt_question", input.getQuestionId());
        return SaveQuizAnswerPayload.of(
                attempt, answers.save(Viewer.of(environment).requireId(), attempt, question, answer(input.getAnswer())));
    }

    @DgsMutation
    SubmitQuizAttemptPayload submitQuizAttempt(DataFetchingEnvironment environment, @InputArgument SubmitQuizAttemptInput input) {
        UUID attempt = TypeId.parse(ATTEMPT, input.getAttemptId());
        return SubmitQuizAttemptPayload.of(
                submissions.submit(Viewer.of(environment).requireId(), attempt, input.getIdempotencyKey()));
    }

    @DgsData(parentType = "StartQuizAttemptPayload", field = "attempt")
    @Nullable CompletableFuture<QuizAttempt> started(DataFetchingEnvironment environment) {
        StartQuizAttemptPayload payload = environment.getSource();
        return load(environment, payload.attemptId());
    }

    @DgsData(parentType = "SaveQuizAnswerPayload", field = "attempt")
    @Nullable CompletableFuture<QuizAttempt> answered(DataFetchingEnvironment environment) {
        SaveQuizAnswerPayload payload = environment.getSource();
        return load(environment, payload.attemptId());
    }

    @DgsData(parentType = "SubmitQuizAttemptPayload", field = "attempt")
    @Nullable CompletableFuture<QuizAttempt> submitted(DataFetchingEnvironment environment) {
        SubmitQuizAttemptPayload payload = environment.getSource();
        return load(environment, payload.attemptId());
    }

    private @Nullable CompletableFuture<QuizAttempt> load(DataFetchingEnvironment environment, @Nullable UUID attempt) {
        return attempt == null ? null : attempts.load(environment, attempt, Selection.of(environment));
    }

    private static GivenAnswer answer(AnswerInput input) {
        return new GivenAnswer(
                input.getText(),
                GlobalIds.parseOptions(orEmpty(input.getOptionIds())),
                input.getNumber(),
                orEmpty(input.getPairs()).stream()
                        .map(pair -> GlobalIds.parsePair(pair.getLeftId(), pair.getRightId()))
                        .toList());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
