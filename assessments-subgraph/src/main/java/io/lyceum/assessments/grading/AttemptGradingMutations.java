package io.lyceum.assessments.grading;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.attempt.QuizAttempt;
import io.lyceum.assessments.attempt.QuizAttemptByIdLoader;
import io.lyceum.assessments.generated.types.CorrectAnswerKeyInput;
import io.lyceum.assessments.generated.types.GradeAttemptQuestionInput;
import io.lyceum.assessments.question.GlobalIds;
import io.lyceum.assessments.question.Question;
import io.lyceum.assessments.question.QuestionByIdLoader;
import io.lyceum.assessments.question.QuestionKey;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The mutations by which those who teach a course grade attempts. */
@DgsComponent
class AttemptGradingMutations {

    private final HandGradingService handGrading;
    private final KeyCorrectionService corrections;
    private final QuizAttemptByIdLoader attempts;
    private final QuestionByIdLoader questions;

    AttemptGradingMutations(
            HandGradingService handGrading,
            KeyCorrectionService corrections,
            QuizAttemptByIdLoader attempts,
            QuestionByIdLoader questions) {
        this.handGrading = handGrading;
        this.corrections = corrections;
        this.attempts = attempts;
        this.questions = questions;
    }

    @DgsMutation
    GradeAttemptQuestionPayload gradeAttemptQuestion(
            DataFetchingEnvironment environment, @InputArgument GradeAttemptQuestionInput input) {
        HandGrade grade = new HandGrade(
                TypeId.parse("quiz_attempt", input.getAttemptId()),
                TypeId.parse("attempt_question", input.getQuestionId()),
                input.getExpectedVersion(),
                input.getPoints(),
                input.getFeedback());
        return GradeAttemptQuestionPayload.of(grade.attemptId(), handGrading.grade(grade, Viewer.of(environment)));
    }

    @DgsMutation
    CorrectAnswerKeyPayload correctAnswerKey(DataFetchingEnvironment environment, @InputArgument CorrectAnswerKeyInput input) {
        UUID question = TypeId.parse("question", input.getQuestionId());
        return CorrectAnswerKeyPayload.of(
                question, corrections.correct(question, input.getExpectedVersion(), key(input), Viewer.of(environment)));
    }

    @DgsData(parentType = "GradeAttemptQuestionPayload", field = "attempt")
    @Nullable CompletableFuture<QuizAttempt> graded(DataFetchingEnvironment environment) {
        GradeAttemptQuestionPayload payload = environment.getSource();
        return payload.attemptId() == null ? null : attempts.load(environment, payload.attemptId(), Selection.of(environment));
    }

    @DgsData(parentType = "CorrectAnswerKeyPayload", field = "question")
    @Nullable CompletableFuture<Question> corrected(DataFetchingEnvironment environment) {
        CorrectAnswerKeyPayload payload = environment.getSource();
        return payload.questionId() == null ? null : questions.load(environment, payload.questionId(), Selection.of(environment));
    }

    private static QuestionKey key(CorrectAnswerKeyInput input) {
        return new QuestionKey(
                GlobalIds.parseOptions(orEmpty(input.getOptionIds())),
                orEmpty(input.getTexts()),
                input.getNumber(),
                input.getTolerance(),
                orEmpty(input.getPairs()).stream()
                        .map(pair -> GlobalIds.parsePair(pair.getLeftId(), pair.getRightId()))
                        .toList(),
                null);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
