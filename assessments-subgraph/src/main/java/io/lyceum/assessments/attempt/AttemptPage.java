package io.lyceum.assessments.attempt;

import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.starter.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * A page of attempts that is asked for.
 *
 * @param status only attempts in this state; null for all
 */
record AttemptPage(PageRequest request, @Nullable QuizAttemptStatus status) {}
