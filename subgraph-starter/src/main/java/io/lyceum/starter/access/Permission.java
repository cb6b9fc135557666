package io.lyceum.starter.access;

import org.jspecify.annotations.Nullable;

/**
 * Whether the viewer may do something now; the type {@code Permission} of the graph.
 *
 * @param reason why not, in one sentence for a person; null where they may
 */
public record Permission(boolean allowed, @Nullable String reason) {

    public static final Permission ALLOWED = new Permission(true, null);

    public static Permission refused(String reason) {
        return new Permission(false, reason);
    }

    /** Refused for this reason, or allowed where there is none. */
    public static Permission unless(@Nullable String reason) {
        return reason == null ? ALLOWED : refused(reason);
    }
}
