package io.lyceum.enrollments;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many who do something at once. */
public final class Rivals {

    private Rivals() {}

    /** Lets all begin at the same time, and waits for what each of them gets. */
    public static <T> List<T> race(int count, IntFunction<T> action) throws Exception {
        CountDownLatch start = new CountDownLatch(count);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> rivals = IntStream.range(0, count)
                    .<Callable<T>>mapToObj(rival -> () -> {
                        start.countDown();
                        start.await();
                        return action.apply(rival);
                    })
                    .toList();
            List<Future<T>> results = threads.invokeAll(rivals);
            return results.stream().map(Future::resultNow).toList();
        }
    }
}
