package io.lyceum.assessments;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Rivals, for tests: all of them wait for each other and then begin. */
public final class AllAtOnce {

    private AllAtOnce() {}

    /** Runs as many as there are, each on a thread of its own, and returns what they returned, in their order. */
    public static <T> List<T> run(int rivals, IntFunction<Callable<T>> rival) throws Exception {
        CountDownLatch start = new CountDownLatch(rivals);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < rivals; i++) {
                Callable<T> work = rival.apply(i);
                running.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        }
    }
}
