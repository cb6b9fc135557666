package io.lyceum.assessments.submitting;

import io.lyceum.starter.access.Permission;

/** What a viewer may do with an assignment. */
record AssignmentPermissions(Permission submit, Permission grade) {}
