package io.lyceum.demo.content;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A state of an item.
 *
 * @param number from 1 in its item
 * @param body Markdown, of a text
 * @param url of a video, a recording or a link
 * @param durationSeconds of a video or a recording
 */
public record ContentVersion(
        UUID id,
        UUID contentItemId,
        int number,
        ContentVersionStatus status,
        @Nullable String body,
        @Nullable URI url,
        @Nullable Integer durationSeconds,
        @Nullable UUID fileId,
        UUID createdBy,
        Instant createdAt,
        @Nullable Instant publishedAt) {}
