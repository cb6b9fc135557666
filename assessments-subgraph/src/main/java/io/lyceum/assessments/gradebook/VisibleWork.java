package io.lyceum.assessments.gradebook;

import java.util.UUID;

/**
 * What of a quiz or an assignment decides who may change it.
 *
 * @param isGrader whether the viewer gives grades in its course
 */
record VisibleWork(UUID courseId, int version, boolean isGrader) {}
