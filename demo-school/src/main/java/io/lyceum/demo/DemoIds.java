package io.lyceum.demo;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** The ids of what the demo school holds: made of a name (UUID version 5), and so the same on every platform. */
public final class DemoIds {

    /** The version of these UUIDs, which nothing else on the platform makes. */
    public static final int VERSION = 5;

    private DemoIds() {}

    /**
     * The id of a thing.
     *
     * @param kind what it is, in snake case, such as {@code course}
     * @param key its name among those of its kind
     */
    public static UUID of(String kind, String key) {
        return UuidCreator.getNameBasedSha1("demo:" + kind + ":" + key);
    }
}
