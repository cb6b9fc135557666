package io.lyceum.assessments.taking;

import java.util.UUID;

/**
 * The start of an attempt that a learner asks for.
 *
 * @param resume whether an attempt that is running already will do
 */
record StartRequest(UUID quizId, boolean resume) {}
