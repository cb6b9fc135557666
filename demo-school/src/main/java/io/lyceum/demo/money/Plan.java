package io.lyceum.demo.money;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What one can subscribe to. */
public record Plan(
        UUID id,
        String slug,
        String name,
        String description,
        Money price,
        PlanInterval interval,
        List<String> features,
        int position,
        boolean active,
        Instant createdAt) {}
