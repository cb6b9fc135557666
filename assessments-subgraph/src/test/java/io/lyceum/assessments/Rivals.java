package io.lyceum.assessments;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs the same at once, on threads of its own that all wait for the start. */
public final class Rivals {

    private Rivals() {}

    /** What each came to, in the order of their numbers from 0. */
    public static <T> List<T> run(int count, IntFunction<T> rival) {
        CountDownLatch start = new CountDownLatch(count);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> tasks = IntStream.range(0, count).<Callable<T>>mapToObj(number -> () -> {
                start.countDown();
                start.await();
                return rival.apply(number);
            }).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }
}
