package io.lyceum.assessments.question;

import java.util.UUID;

/**
 * What belongs together, or was put together.
 *
 * @param left the prompt
 * @param right the option
 */
public record MatchPair(UUID left, UUID right) {}
