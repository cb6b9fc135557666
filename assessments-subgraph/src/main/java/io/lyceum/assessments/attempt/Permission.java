package io.lyceum.assessments.attempt;

import org.jspecify.annotations.Nullable;

/**
 * Whether the viewer may do something now.
 *
 * @param reason why not, for a person; null where they may
 */
record Permission(boolean allowed, @Nullable String reason) {

    static final Permission ALLOWED = new Permission(true, null);

    static Permission refused(String reason) {
        return new Permission(false, reason);
    }
}
