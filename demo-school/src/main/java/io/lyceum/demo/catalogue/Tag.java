package io.lyceum.demo.catalogue;

import java.time.Instant;
import java.util.UUID;

/**
 * A word that courses are found by.
 *
 * @param color as {@code #rrggbb}, in lower case
 */
public record Tag(
        UUID id,
        String name,
        String slug,
        String color,
        Instant createdAt) {}
