package io.lyceum.courses.content;

import io.lyceum.courses.generated.types.ContentVersionStatus;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state of a content item; once published it never changes. What the query does not select is null.
 *
 * @param number from 1
 */
record ContentVersion(
        @Nullable Integer number,
        @Nullable ContentVersionStatus status,
        @Nullable String body,
        @Nullable URI url,
        @Nullable Integer durationSeconds,
        @Nullable UploadedFile file,
        @Nullable Instant publishedAt) {}
