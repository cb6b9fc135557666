package io.lyceum.demo.assessment;

import java.util.UUID;

/** What belongs together. */
public record AnswerPair(
        UUID leftId,
        UUID rightId) {}
