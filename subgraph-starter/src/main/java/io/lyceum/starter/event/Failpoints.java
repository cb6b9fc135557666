package io.lyceum.starter.event;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Has the process die at the place that {@code lyceum.failpoint} names, as if it were killed there. Nowhere, unless it is set. */
@Component
public class Failpoints {

    private static final int AS_IF_KILLED = 137;

    private final @Nullable Failpoint chosen;

    Failpoints(@Value("${lyceum.failpoint:#{null}}") @Nullable Failpoint chosen) {
        this.chosen = chosen;
    }

    /** Says that the process is at the place. Does not return if it is to die there. */
    public void reach(Failpoint place) {
        if (place == chosen) {
            Runtime.getRuntime().halt(AS_IF_KILLED);
        }
    }
}
