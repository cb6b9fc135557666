package io.lyceum.assessments.submitting;

import org.jspecify.annotations.Nullable;

/** What a viewer may do with an assignment. */
record AssignmentPermissions(Permission submit, Permission grade) {

    /**
     * Whether something is allowed.
     *
     * @param reason why it is not; null where it is
     */
    record Permission(boolean allowed, @Nullable String reason) {

        static Permission unless(@Nullable String reason) {
            return new Permission(reason == null, reason);
        }
    }
}
