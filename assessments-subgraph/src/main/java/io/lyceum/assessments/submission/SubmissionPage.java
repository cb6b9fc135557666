package io.lyceum.assessments.submission;

import io.lyceum.assessments.generated.types.SubmissionStatus;
import io.lyceum.starter.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * A page of submissions that is asked for.
 *
 * @param status only submissions in this state; null for all
 */
record SubmissionPage(PageRequest request, @Nullable SubmissionStatus status) {}
