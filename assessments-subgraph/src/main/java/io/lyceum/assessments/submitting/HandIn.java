package io.lyceum.assessments.submitting;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that somebody wants to hand in.
 *
 * @param text null where nothing is written
 * @param links in order
 * @param files uploaded before, in order
 */
record HandIn(UUID assignment, @Nullable String text, List<URI> links, List<UUID> files) {

    boolean hasText() {
        return text != null && !text.isBlank();
    }
}
