package io.lyceum.starter.database;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jooq.impl.AbstractConverter;

/** {@code DATETIME(6)} as a point in time: columns hold UTC, and so do sessions and this process. */
final class InstantConverter extends AbstractConverter<LocalDateTime, Instant> {

    private static final long serialVersionUID = 1L;

    InstantConverter() {
        super(LocalDateTime.class, Instant.class);
    }

    @Override
    public Instant from(LocalDateTime dateTime) {
        return dateTime == null ? null : dateTime.toInstant(ZoneOffset.UTC);
    }

    @Override
    public LocalDateTime to(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
