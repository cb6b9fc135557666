package io.lyceum.assessments.attempt;

import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.starter.page.PageRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of attempts that is asked for.
 *
 * @param statuses only attempts in one of these states; null for all
 */
record AttemptPage(PageRequest request, @Nullable Set<QuizAttemptStatus> statuses) {}
