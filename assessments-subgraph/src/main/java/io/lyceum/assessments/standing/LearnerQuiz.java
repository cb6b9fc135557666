package io.lyceum.assessments.standing;

import java.util.UUID;

/** One learner's quiz. */
public record LearnerQuiz(UUID enrollmentId, UUID quizId) {}
