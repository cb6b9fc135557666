package io.lyceum.enrollments.permission;

import org.jspecify.annotations.Nullable;

/**
 * Whether the viewer may do something now.
 *
 * @param reason why not; null where they may
 */
public record Permission(boolean allowed, @Nullable String reason) {

    public static final Permission ALLOWED = new Permission(true, null);

    public static Permission refused(String reason) {
        return new Permission(false, reason);
    }
}
