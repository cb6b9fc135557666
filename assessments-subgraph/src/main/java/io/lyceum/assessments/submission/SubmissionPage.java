package io.lyceum.assessments.submission;

import io.lyceum.assessments.generated.types.SubmissionStatus;
import io.lyceum.starter.page.PageRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of submissions that is asked for.
 *
 * @param statuses only submissions in one of these states; null for all
 */
record SubmissionPage(PageRequest request, @Nullable Set<SubmissionStatus> statuses) {}
