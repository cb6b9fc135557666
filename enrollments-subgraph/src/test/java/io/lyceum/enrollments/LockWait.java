package io.lyceum.enrollments;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.jooq.DSLContext;

/** Sees who waits for a lock, as MySQL lists the threads of an account to itself. */
public final class LockWait {

    private static final Duration OFTEN = Duration.ofMillis(10);

    private LockWait() {}

    /** Waits until somebody is at a statement that contains some text: one that takes no time unless it waits. */
    public static void untilSomebodyIsAt(DSLContext database, String text) {
        await().pollInterval(OFTEN).until(() -> database.fetch("SHOW FULL PROCESSLIST").stream()
                .map(thread -> String.valueOf(thread.get("Info")))
                .anyMatch(statement -> statement.contains(text) && !statement.startsWith("SHOW")));
    }
}
