package io.lyceum.assessments.authoring;

import io.lyceum.assessments.authoring.QuestionDraft.Option;
import io.lyceum.assessments.authoring.QuestionDraft.Prompt;
import io.lyceum.assessments.generated.types.AddQuestionInput;
import io.lyceum.assessments.generated.types.CreateQuizInput;
import io.lyceum.starter.id.TypeId;
import java.math.BigDecimal;
import java.util.Objects;

/** What clients send, as drafts. */
final class AuthoringInputs {

    /** Stated in the SDL. */
    private static final BigDecimal PASSING_SCORE = new BigDecimal("70.00");

    private AuthoringInputs() {}

    static QuizDraft quiz(CreateQuizInput input) {
        return new QuizDraft(
                TypeId.parse("course", input.getCourseId()),
                input.getLessonId() == null ? null : TypeId.parse("lesson", input.getLessonId()),
                input.getTitle(),
                input.getDescription(),
                input.getInstructions(),
                input.getType(),
                input.getWeight(),
                Objects.requireNonNullElse(input.getPassingScore(), PASSING_SCORE),
                input.getAttemptLimit(),
                input.getTimeLimitMinutes(),
                input.getQuestionsPerAttempt(),
                input.getAvailableFrom(),
                input.getAvailableUntil(),
                input.getDueAt(),
                input.getAnswersShown(),
                input.getGradingPolicy(),
                input.getShufflesQuestions(),
                input.getShufflesOptions());
    }

    static QuestionDraft question(AddQuestionInput input) {
        return new QuestionDraft(
                TypeId.parse("quiz", input.getQuizId()),
                input.getType(),
                input.getText(),
                input.getPoints(),
                input.getHasPartialCredit(),
                input.getExplanation(),
                input.getOptions().stream().map(option -> new Option(option.getText(), option.getIsCorrect())).toList(),
                input.getPrompts().stream().map(prompt -> new Prompt(prompt.getText(), prompt.getOption())).toList(),
                input.getTexts(),
                input.getNumber(),
                input.getTolerance(),
                input.getModelAnswer());
    }
}
