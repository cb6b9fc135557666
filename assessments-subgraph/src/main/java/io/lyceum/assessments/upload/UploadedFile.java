package io.lyceum.assessments.upload;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that lies here.
 *
 * @param name as it was on the learner's side; null where the viewer must not know whose it is
 */
record UploadedFile(UUID id, @Nullable String name, String contentType, int sizeBytes) {}
