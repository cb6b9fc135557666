package io.lyceum.enrollments;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs several things at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** @param task what the first, the second and so on does, counted from 0 */
    public static <T> List<T> run(int times, IntFunction<Callable<T>> task) throws Exception {
        CountDownLatch start = new CountDownLatch(times);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(() -> {
                        start.countDown();
                        start.await();
                        return task.apply(i).call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        }
    }
}
