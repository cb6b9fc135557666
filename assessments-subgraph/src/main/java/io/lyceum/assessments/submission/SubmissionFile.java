package io.lyceum.assessments.submission;

import io.lyceum.starter.id.Identified;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was handed in. What the query does not select is null.
 *
 * @param name as it was on the learner's side; null also while the learner is hidden
 */
record SubmissionFile(
        UUID id, @Nullable String name, @Nullable String contentType, @Nullable Integer sizeBytes, @Nullable URI url)
        implements Identified {}
