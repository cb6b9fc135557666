package io.lyceum.launcher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Doing the same for several parts at a time. */
final class InPairs {

    private InPairs() {
    }

    /** Two at a time: a start keeps a core busy, and small machines have two. */
    static <T> void each(Collection<T> items, Consumer<T> action) {
        run(2, items, action);
    }

    /** All at once, for what mostly waits. */
    static <T> void all(Collection<T> items, Consumer<T> action) {
        run(Math.max(1, items.size()), items, action);
    }

    /** Every item is dealt with, even after a failure; then the first failure is thrown. */
    private static <T> void run(int atOnce, Collection<T> items, Consumer<T> action) {
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> running = new ArrayList<>();
            items.forEach(item -> running.add(threads.submit(() -> action.accept(item))));
            List<RuntimeException> failures = new ArrayList<>();
            running.forEach(future -> await(future, failures));
            if (!failures.isEmpty()) {
                failures.stream().skip(1).forEach(failures.getFirst()::addSuppressed);
                throw failures.getFirst();
            }
        }
    }

    private static void await(Future<?> future, List<RuntimeException> failures) {
        try {
            future.get();
        } catch (ExecutionException failure) {
            failures.add(failure.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failure.getCause()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            failures.add(new LauncherException("Interrupted.", interrupted));
        }
    }
}
