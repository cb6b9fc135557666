package io.lyceum.demo.assessment;

import java.util.UUID;

/**
 * Something to choose, order or match.
 *
 * @param position as written by the author, from 1
 */
public record QuestionOption(
        UUID id,
        String text,
        int position) {}
