package io.lyceum.starter.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes keys. */
public final class UuidGenerator {

    private UuidGenerator() {}

    /** A UUIDv7: unique everywhere, and growing with time, so that InnoDB appends. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
